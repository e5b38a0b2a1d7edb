#!/usr/bin/env bash
# Makes the signatures in this folder with OpenSSL (3.0 or later), so that the verifier meets another hand's encodings.
# Keys live in a temporary folder and are destroyed; what is kept are a document, certificates, revocation lists and CMS.
# The samples are meant to be evaluated at 2026-11-24T12:00:00Z; with the late revocation lists, at any time in 2026 or 2027.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp --directory)
trap 'rm --recursive --force "$work"' EXIT
cd "$work"

cat > openssl.cnf <<'CNF'
[ca]
default_ca = this
[this]
dir = .
database = $dir/$ENV::NAME.index
serial = $dir/$ENV::NAME.serial
crlnumber = $dir/$ENV::NAME.crlnumber
new_certs_dir = $dir
certificate = $dir/$ENV::NAME-ca.pem
private_key = $dir/$ENV::NAME-ca.key
default_md = sha256
policy = anything
unique_subject = no
copy_extensions = none
utf8 = yes
[anything]
countryName = optional
organizationName = optional
organizationIdentifier = optional
commonName = optional
[req]
distinguished_name = empty
string_mask = utf8only
[empty]
[root]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[list]
authorityKeyIdentifier = keyid
CNF

printf '{"schema":"org.digitaltrade.contract-document/1","sample":"signed by OpenSSL"}' > document.json

# name, key algorithm and its option, organisation, organizationIdentifier
authority() {
    export NAME=$1
    touch "$NAME.index"
    echo 1001 > "$NAME.serial"
    echo 01 > "$NAME.crlnumber"
    openssl genpkey -algorithm "$2" -pkeyopt "$3" -out "$NAME-ca.key" 2> /dev/null
    openssl genpkey -algorithm "$2" -pkeyopt "$3" -out "$NAME.key" 2> /dev/null
    openssl req -new -config openssl.cnf -key "$NAME-ca.key" -subj "/C=DE/O=$4 CA/CN=$4 CA" -out "$NAME-ca.csr"
    openssl ca -batch -notext -config openssl.cnf -selfsign -keyfile "$NAME-ca.key" -in "$NAME-ca.csr" \
        -extensions root -startdate 20250101000000Z -enddate 20350101000000Z -out "$NAME-ca.pem" 2> /dev/null
    openssl req -new -config openssl.cnf -key "$NAME.key" -subj "/C=DE/O=$4/organizationIdentifier=$5/CN=$4" \
        -out "$NAME.csr"
    openssl ca -batch -notext -config openssl.cnf -in "$NAME.csr" -extensions signer \
        -startdate 20260101000000Z -enddate 20280101000000Z -out "$NAME.pem" 2> /dev/null
    openssl ca -gencrl -config openssl.cnf -crlexts list \
        -crl_lastupdate 20261124060000Z -crl_nextupdate 20261201060000Z -out "$NAME.crl.pem" 2> /dev/null
    # One issued after every time at which the samples may be evaluated: it shows the certificate good until its end.
    openssl ca -gencrl -config openssl.cnf -crlexts list \
        -crl_lastupdate 20271231000000Z -crl_nextupdate 20280101000000Z -out "$NAME-late.crl.pem" 2> /dev/null
    openssl x509 -in "$NAME-ca.pem" -outform DER -out "$here/$NAME-ca.cer"
    openssl x509 -in "$NAME.pem" -outform DER -out "$here/$NAME.cer"
    openssl crl -in "$NAME.crl.pem" -outform DER -out "$here/$NAME.crl"
    openssl crl -in "$NAME-late.crl.pem" -outform DER -out "$here/$NAME-late.crl"
}

# output, signer, digest, further options
signature() {
    local output=$1 signer=$2 digest=$3
    shift 3
    openssl cms -sign -binary -in document.json -signer "$signer.pem" -inkey "$signer.key" -md "$digest" \
        -outform DER -out "$here/$output" "$@"
}

authority rsa RSA rsa_keygen_bits:3072 "Sample Partner" LEIXG-9845DEMOPARTNER00005
authority ec EC ec_paramgen_curve:P-256 "Sample Enterprise" NTRCN-91110108MA0DEM013A

signature rsa-cades.cms rsa sha256 -cades -nosmimecap
signature rsa-plain.cms rsa sha256
signature rsa-pss.cms rsa sha256 -cades -keyopt rsa_padding_mode:pss
signature rsa-sha512.cms rsa sha512 -cades
signature rsa-keyid.cms rsa sha256 -cades -keyid
signature rsa-no-attributes.cms rsa sha256 -noattr
signature rsa-embedded.cms rsa sha256 -cades -nodetach
signature rsa-sha1.cms rsa sha1
signature rsa-stream.cms rsa sha256 -cades -stream
signature ec-cades.cms ec sha256 -cades
signature ec-plain.cms ec sha384
cp document.json "$here/document.json"
