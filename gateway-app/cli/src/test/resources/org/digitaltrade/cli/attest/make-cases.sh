#!/usr/bin/env bash
# Makes signatures, good and bad, with the openssl command alone, and writes FOLDER/cases: one line each with
# name | document | signature | evidence | trust | expected code | time, separated by tabs; "-" is no evidence, and now.
# Nothing here is read from the program under test. Usage: make-cases.sh FOLDER
set -euo pipefail
cd "$1"
exec 3> cases
case_() { printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "${4:--}" "$5" "$6" "${7:--}" >&3; }
quiet() { "$@" 2> log || { cat log >&2; exit 1; }; }

printf 'the contract of 24 November\n' > doc
printf 'another document\n' > other
export CA=none # the configuration names it; each call below says which
later() { date --utc --date "$1" +%Y%m%d%H%M%SZ; }

cat > ca.cnf << 'CNF'
[ca]
default_ca = own
[own]
dir = .
new_certs_dir = .
database = $ENV::CA.index
serial = $ENV::CA.serial
crlnumber = $ENV::CA.crlnumber
default_md = sha256
default_days = 365
default_crl_days = 7
policy = any
unique_subject = no
copy_extensions = none
crl_extensions = crl_ext
[any]
commonName = supplied
[crl_ext]
authorityKeyIdentifier = keyid
[req]
distinguished_name = dn
[dn]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[issuer]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[signer]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[cipher]
basicConstraints = CA:FALSE
keyUsage = critical, keyEncipherment
[server]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
[stamper]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[responder]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = ignored
[tsa]
default_tsa = tsa1
[tsa1]
serial = ./tsa.serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
other_policies = 1.2.3.4.5
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
CNF
echo 01 > tsa.serial

newca() { : > "$1.index"; echo 1000 > "$1.serial"; echo 10 > "$1.crlnumber"; }
key() { # name algorithm...
  local name=$1; shift
  quiet openssl genpkey -out "$name.key" -algorithm "$@"
}
# issue NAME ISSUER EXTENSIONS [openssl ca options]
issue() {
  local name=$1 issuer=$2 extensions=$3; shift 3
  quiet openssl req -new -key "$name.key" -subj "/CN=$name" -out "$name.csr" -config ca.cnf
  CA=$issuer quiet openssl ca -batch -config ca.cnf -cert "$issuer.pem" -keyfile "$issuer.key" -notext \
    -in "$name.csr" -out "$name.pem" -extensions "$extensions" "$@"
}
crl() { CA=$1 quiet openssl ca -config ca.cnf -gencrl -cert "$1.pem" -keyfile "$1.key" -out "$2" "${@:3}"; }
sign() { # out signer options...
  local out=$1 signer=$2; shift 2
  quiet openssl cms -sign -binary -in doc -outform DER -out "$out" -signer "$signer.pem" -inkey "$signer.key" -md sha256 "$@"
}

key root RSA -pkeyopt rsa_keygen_bits:3072
quiet openssl req -x509 -new -key root.key -subj /CN=root -days 3650 -out root.pem -config ca.cnf -extensions root
newca root
key ica RSA -pkeyopt rsa_keygen_bits:3072
issue ica root issuer
newca ica
mkdir anchors empty; cp root.pem anchors/; echo 'read me' > anchors/README
crl root root.crl
E="root.crl ica.crl"

key rsa RSA -pkeyopt rsa_keygen_bits:3072;       issue rsa ica signer
key rsa2048 RSA -pkeyopt rsa_keygen_bits:2048;   issue rsa2048 ica signer
key rsa1024 RSA -pkeyopt rsa_keygen_bits:1024;   issue rsa1024 ica signer
key rsapss RSA-PSS -pkeyopt rsa_keygen_bits:3072; issue rsapss ica signer
for curve in P-256 P-384 P-521 brainpoolP256r1 brainpoolP384r1 brainpoolP512r1 secp256k1 P-224; do
  key "$curve" EC -pkeyopt "ec_paramgen_curve:$curve" -pkeyopt ec_param_enc:named_curve; issue "$curve" ica signer
done
key explicit EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit; issue explicit ica signer
key revoked EC -pkeyopt ec_paramgen_curve:P-256; issue revoked ica signer
key held EC -pkeyopt ec_paramgen_curve:P-256; issue held ica signer
key expired EC -pkeyopt ec_paramgen_curve:P-256
issue expired ica signer -startdate "$(later '-10 days')" -enddate "$(later '-5 days')"
key early EC -pkeyopt ec_paramgen_curve:P-256
issue early ica signer -startdate "$(later '+5 days')" -enddate "$(later '+10 days')"
key cipher EC -pkeyopt ec_paramgen_curve:P-256; issue cipher ica cipher
key server EC -pkeyopt ec_paramgen_curve:P-256; issue server ica server
key selfsigned EC -pkeyopt ec_paramgen_curve:P-256
quiet openssl req -x509 -new -key selfsigned.key -subj /CN=selfsigned -days 30 -out selfsigned.pem -config ca.cnf -extensions signer
key tsa RSA -pkeyopt rsa_keygen_bits:3072; issue tsa ica stamper
key responder EC -pkeyopt ec_paramgen_curve:P-256; issue responder ica responder
key strangeroot EC -pkeyopt ec_paramgen_curve:P-256
quiet openssl req -x509 -new -key strangeroot.key -subj /CN=strangeroot -days 3650 -out strangeroot.pem -config ca.cnf -extensions root
newca strangeroot
key stranger EC -pkeyopt ec_paramgen_curve:P-256; issue stranger strangeroot signer
crl strangeroot strange.crl
key wronged EC -pkeyopt ec_paramgen_curve:P-256
quiet openssl req -new -key wronged.key -subj /CN=ica -out wronged.csr -config ca.cnf
quiet openssl req -x509 -new -key wronged.key -subj /CN=ica -days 30 -out wronged.pem -config ca.cnf -extensions root
key forged EC -pkeyopt ec_paramgen_curve:P-256; newca wronged; newca nobody; issue forged wronged signer

# A token made now, before the revocation below.
sign revoked.cms revoked -certfile ica.pem
quiet openssl ts -query -data revoked.cms -sha256 -cert -out revoked.tsq
quiet openssl ts -reply -config ca.cnf -section tsa1 -queryfile revoked.tsq -signer tsa.pem -inkey tsa.key -chain ica.pem -out revoked.tsr
sleep 1
CA=ica quiet openssl ca -config ca.cnf -cert ica.pem -keyfile ica.key -revoke revoked.pem -crl_reason keyCompromise
CA=ica quiet openssl ca -config ca.cnf -cert ica.pem -keyfile ica.key -revoke held.pem -crl_reason certificateHold
crl ica ica.crl
crl ica stale.crl -crl_lastupdate "$(later '-9 days')" -crl_nextupdate "$(later '-2 days')"
sleep 1
quiet openssl ts -query -data revoked.cms -sha256 -cert -out late.tsq
quiet openssl ts -reply -config ca.cnf -section tsa1 -queryfile late.tsq -signer tsa.pem -inkey tsa.key -chain ica.pem -out late.tsr

sign rsa.cms rsa -certfile ica.pem
case_ rsa doc rsa.cms "$E" anchors PASSED
case_ rsa-under-the-intermediate doc rsa.cms ica.crl ica.pem PASSED
case_ wrong-document other rsa.cms "$E" anchors DIGEST_MISMATCH
case_ no-revocation-data doc rsa.cms "" anchors REVOCATION_DATA_MISSING
case_ root-crl-missing doc rsa.cms ica.crl anchors REVOCATION_DATA_MISSING
case_ stale-crl doc rsa.cms "root.crl stale.crl" anchors REVOCATION_DATA_STALE
case_ crl-of-a-stranger doc rsa.cms "root.crl strange.crl" anchors REVOCATION_DATA_MISSING
case_ untrusted doc rsa.cms "$E" strangeroot.pem PATH_NOT_FOUND
case_ nothing-trusted doc rsa.cms "$E" empty PATH_NOT_FOUND
case_ long-ago doc rsa.cms "$E" anchors SIGNER_NOT_YET_VALID 2020-01-01T00:00:00Z
case_ far-ahead doc rsa.cms "$E" anchors SIGNER_EXPIRED_NO_POE 2028-01-01T00:00:00Z

openssl x509 -in root.pem -outform DER -out root.cer
openssl crl -in ica.crl -outform DER -out ica.crl.der
case_ der-evidence doc rsa.cms "root.crl ica.crl.der" root.cer PASSED
cat root.crl ica.crl ica.pem > all.pem
case_ several-blocks doc rsa.cms all.pem anchors PASSED
quiet openssl cms -sign -binary -in doc -outform PEM -out rsa.pem.cms -signer rsa.pem -inkey rsa.key -certfile ica.pem -md sha256
case_ pem-signature doc rsa.pem.cms "$E" anchors PASSED
sign noica.cms rsa
case_ issuer-as-evidence doc noica.cms "$E ica.pem" anchors PASSED
case_ issuer-missing doc noica.cms "$E" anchors PATH_NOT_FOUND
quiet openssl crl2pkcs7 -nocrl -certfile ica.pem -out bundle.p7
case_ issuer-in-a-bundle doc noica.cms "$E bundle.p7" anchors PASSED
sign nocert.cms rsa -nocerts
case_ signer-missing doc nocert.cms "$E" anchors SIGNER_CERTIFICATE_NOT_FOUND
case_ signer-as-evidence doc nocert.cms "$E ica.pem rsa.pem" anchors PASSED
sign keyid.cms rsa -certfile ica.pem -keyid
case_ key-identifier doc keyid.cms "$E" anchors PASSED
sign cades.cms rsa -certfile ica.pem -cades
case_ cades doc cades.cms "$E" anchors PASSED
sign attached.cms rsa -certfile ica.pem -nodetach
case_ attached doc attached.cms "$E" anchors CONTENT_EMBEDDED
case_ attached-other-document other attached.cms "$E" anchors CONTENT_EMBEDDED
sign noattr.cms rsa -certfile ica.pem -noattr
case_ no-attributes doc noattr.cms "$E" anchors SIGNED_ATTRIBUTES_MISSING
sign stream.cms rsa -certfile ica.pem -stream
case_ ber-with-content doc stream.cms "$E" anchors CONTENT_EMBEDDED
for md in sha384 sha512; do
  sign "$md.cms" rsa -certfile ica.pem -md $md
  case_ $md doc $md.cms "$E" anchors PASSED
done
for md in sha1 md5 sha224; do
  sign $md.cms rsa -certfile ica.pem -md $md
  case_ $md doc $md.cms "$E" anchors DIGEST_ALGORITHM_NOT_ALLOWED
done
for salt in digest max; do
  sign pss-$salt.cms rsa -certfile ica.pem -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:$salt
  case_ pss-$salt doc pss-$salt.cms "$E" anchors PASSED
done
sign pss-mgf.cms rsa -certfile ica.pem -keyopt rsa_padding_mode:pss -keyopt rsa_mgf1_md:sha1
case_ pss-with-another-mask doc pss-mgf.cms "$E" anchors SIGNATURE_ALGORITHM_NOT_ALLOWED
sign rsapss.cms rsapss -certfile ica.pem -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:digest
case_ pss-key doc rsapss.cms "$E" anchors PASSED
sign rsa2048.cms rsa2048 -certfile ica.pem
case_ rsa-2048 doc rsa2048.cms "$E" anchors PASSED
sign rsa1024.cms rsa1024 -certfile ica.pem
case_ rsa-1024 doc rsa1024.cms "$E" anchors KEY_NOT_ALLOWED
for curve in P-256 P-384 P-521 brainpoolP256r1 brainpoolP384r1 brainpoolP512r1; do
  sign $curve.cms $curve -certfile ica.pem
  case_ $curve doc $curve.cms "$E" anchors PASSED
done
for curve in secp256k1 P-224 explicit; do
  sign $curve.cms $curve -certfile ica.pem
  case_ $curve doc $curve.cms "$E" anchors KEY_NOT_ALLOWED
done
quiet openssl cms -sign -binary -in doc -outform DER -out two.cms -md sha256 -certfile ica.pem \
  -signer rsa.pem -inkey rsa.key -signer P-256.pem -inkey P-256.key
case_ two-signers doc two.cms "$E" anchors SIGNER_COUNT
sign expired.cms expired -certfile ica.pem
case_ expired doc expired.cms "$E" anchors SIGNER_EXPIRED_NO_POE
sign early.cms early -certfile ica.pem
case_ not-yet-valid doc early.cms "$E" anchors SIGNER_NOT_YET_VALID
sign held.cms held -certfile ica.pem
case_ on-hold doc held.cms "$E" anchors SIGNER_ON_HOLD
sign cipher.cms cipher -certfile ica.pem
case_ encryption-key doc cipher.cms "$E" anchors KEY_USAGE_NOT_ALLOWED
sign server.cms server -certfile ica.pem
case_ server-key doc server.cms "$E" anchors EXTENDED_KEY_USAGE_NOT_ALLOWED
sign self.cms selfsigned
case_ self-signed doc self.cms "$E" anchors PATH_NOT_FOUND
sign forged.cms forged -certfile wronged.pem
case_ forged-issuer doc forged.cms "$E" anchors PATH_NOT_FOUND
quiet openssl cms -sign -binary -in doc -outform DER -out byca.cms -signer ica.pem -inkey ica.key -md sha256
case_ signed-by-an-issuer doc byca.cms "$E" anchors SIGNER_IS_CA

case_ revoked doc revoked.cms "$E" anchors SIGNER_REVOKED_NO_POE
case_ revoked-after-token doc revoked.cms "$E revoked.tsr ica.pem" anchors PASSED
case_ revoked-before-token doc revoked.cms "$E late.tsr ica.pem" anchors SIGNER_REVOKED
case_ token-of-another doc rsa.cms "$E revoked.tsr ica.pem" anchors TIMESTAMP_INVALID
quiet openssl ts -reply -config ca.cnf -section tsa1 -queryfile revoked.tsq -signer tsa.pem -inkey tsa.key -chain ica.pem -token_out -out bare.tst
case_ bare-token doc revoked.cms "$E bare.tst ica.pem" anchors SIGNER_REVOKED
quiet openssl ts -query -data doc -sha256 -cert -out doc.tsq
quiet openssl ts -reply -config ca.cnf -section tsa1 -queryfile doc.tsq -signer tsa.pem -inkey tsa.key -out doc.tsr
case_ token-of-the-document doc rsa.cms "$E doc.tsr" anchors TIMESTAMP_INVALID

# OCSP: answers as files, without a server.
answer() { # out about signer key options...
  local out=$1 about=$2 by=$3; shift 3
  quiet openssl ocsp -index ica.index -CA ica.pem -issuer ica.pem -cert "$about.pem" -rsigner "$by.pem" -rkey "$by.key" \
    -ndays 2 -respout "$out" "$@"
}
answer rsa.ocsp rsa ica
case_ ocsp-by-the-issuer doc rsa.cms "root.crl rsa.ocsp" anchors PASSED
answer delegated.ocsp rsa responder
case_ ocsp-by-a-responder doc rsa.cms "root.crl delegated.ocsp" anchors PASSED
answer p256.ocsp P-256 ica
case_ ocsp-for-another-serial doc rsa.cms "root.crl p256.ocsp" anchors REVOCATION_DATA_MISSING
answer revoked.ocsp revoked ica
case_ ocsp-revoked doc revoked.cms "root.crl revoked.ocsp" anchors SIGNER_REVOKED_NO_POE
answer stranger.ocsp rsa rsa
case_ ocsp-by-the-signer-itself doc rsa.cms "root.crl stranger.ocsp" anchors REVOCATION_DATA_INVALID
{ echo '-----BEGIN OCSP RESPONSE-----'; base64 rsa.ocsp; echo '-----END OCSP RESPONSE-----'; } > ocsp.pem
case_ ocsp-in-pem doc rsa.cms "root.crl ocsp.pem" anchors PASSED
quiet openssl ocsp -index nobody.index -CA ica.pem -issuer ica.pem -cert rsa.pem -rsigner ica.pem -rkey ica.key -ndays 2 -respout unknown.ocsp
case_ ocsp-unknown doc rsa.cms "root.crl unknown.ocsp" anchors REVOCATION_STATUS_UNKNOWN

: > nothing
case_ empty-signature doc nothing "$E" anchors SIGNATURE_NOT_FOUND
case_ the-document-as-signature doc doc "$E" anchors STRUCTURE_MALFORMED
head --bytes=1000 rsa.cms > cut.cms
case_ cut-short doc cut.cms "$E" anchors STRUCTURE_MALFORMED
{ cat rsa.cms; printf x; } > trailing.cms
case_ trailing-byte doc trailing.cms "$E" anchors TRAILING_BYTES
case_ garbage-evidence doc rsa.cms "$E doc" anchors EVIDENCE_MALFORMED
size=$(stat --format=%s rsa.cms)
{ head --bytes=$((size - 1)) rsa.cms; printf '\0'; } > flipped.cms
cmp --silent rsa.cms flipped.cms && { head --bytes=$((size - 1)) rsa.cms; printf '\1'; } > flipped.cms
case_ flipped-bit doc flipped.cms "$E" anchors SIGNATURE_INVALID
