// Makes SM2 certificates, a revocation list and CMS signatures with sm-crypto-v2 (MIT) alone: the DER is written here, hashes
// and signatures come from that library. Keys are drawn for one run and thrown away.
// Usage: npm install sm-crypto-v2@1.15.1 && node make-samples.mjs FOLDER
import { writeFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
const { sm2, sm3 } = createRequire(process.cwd() + '/')('sm-crypto-v2')

const folder = process.argv[2]
mkdirSync(folder, { recursive: true })
const hex = (b) => Buffer.from(b).toString('hex')
const cat = (...parts) => Buffer.concat(parts)
function tlv(tag, content) {
  const n = content.length
  const head = n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255]
  return cat(Buffer.from([tag, ...head]), content)
}
const seq = (...parts) => tlv(0x30, cat(...parts))
const set = (...parts) => tlv(0x31, cat(...parts.sort(Buffer.compare)))
const int = (n) => tlv(2, Buffer.from(n.toString(16).padStart(2, '0').replace(/^([89a-f])/, '00$1'), 'hex'))
const octets = (b) => tlv(4, b)
const bits = (b) => tlv(3, cat(Buffer.from([0]), b))
const utf8 = (s) => tlv(12, Buffer.from(s, 'utf8'))
const utc = (s) => tlv(23, Buffer.from(s, 'ascii'))
const bool = Buffer.from([1, 1, 0xff])
function oid(text) {
  const [a, b, ...rest] = text.split('.').map(Number)
  const out = [40 * a + b]
  for (const n of rest) {
    const groups = []
    for (let v = n; groups.length === 0 || v > 0; v = Math.floor(v / 128)) groups.unshift(v % 128)
    groups.forEach((g, i) => out.push(i < groups.length - 1 ? g | 128 : g))
  }
  return tlv(6, Buffer.from(out))
}
const SM3 = seq(oid('1.2.156.10197.1.401'))
const SM2_SM3 = seq(oid('1.2.156.10197.1.501'))
const sign = (data, key, der = true) =>
  Buffer.from(sm2.doSignature(Uint8Array.from(data), key.privateKey, { hash: true, der, publicKey: key.publicKey, userId: '1234567812345678' }), 'hex')
const digest = (data) => Buffer.from(sm3(Uint8Array.from(data)), 'hex')
const name = (...pairs) => seq(...pairs.map(([type, value]) => tlv(0x31, seq(oid(type), utf8(value)))))
const spki = (key) => seq(seq(oid('1.2.840.10045.2.1'), oid('1.2.156.10197.1.301')), bits(Buffer.from(key.publicKey, 'hex')))
const extension = (id, critical, value) => seq(oid(id), ...(critical ? [bool] : []), octets(value))

const caKey = sm2.generateKeyPairHex()
const key = sm2.generateKeyPairHex()
const caName = name(['2.5.4.3', '独立测试根'])
const signerName = name(['2.5.4.10', '北京示例数据有限公司'], ['2.5.4.97', 'NTRCN-91110108MA0DEM013A'])
function certificate(serial, subject, subjectKey, extensions) {
  const tbs = seq(tlv(0xa0, int(2)), int(serial), SM2_SM3, caName, seq(utc('250101000000Z'), utc('350101000000Z')), subject,
    spki(subjectKey), tlv(0xa3, seq(...extensions)))
  return seq(tbs, SM2_SM3, bits(sign(tbs, caKey)))
}
const ca = certificate(1, caName, caKey, [extension('2.5.29.19', true, seq(bool)), extension('2.5.29.15', true, tlv(3, Buffer.from([1, 6])))])
const signer = certificate(0x1001, signerName, key, [extension('2.5.29.15', true, tlv(3, Buffer.from([6, 0xc0])))])
const list = seq(int(1), SM2_SM3, caName, utc('261124060000Z'), utc('261201060000Z'))
const crl = seq(list, SM2_SM3, bits(sign(list, caKey)))

const doc = Buffer.from('{"文件":"数字贸易合同"}', 'utf8')
const attribute = (type, value) => seq(oid(type), tlv(0x31, value))
function cms({ outer, content, contentAttribute, signatureOid, raw = false, document = doc }) {
  const attributes = set(attribute('1.2.840.113549.1.9.3', oid(contentAttribute)), attribute('1.2.840.113549.1.9.4', octets(digest(document))),
    attribute('1.2.840.113549.1.9.5', utc('261124104000Z')))
  const implicit = cat(Buffer.from([0xa0]), attributes.subarray(1))
  const info = seq(int(1), seq(caName, int(0x1001)), SM3, implicit, seq(oid(signatureOid)), octets(sign(attributes, key, !raw)))
  return seq(oid(outer), tlv(0xa0, seq(int(1), set(SM3), seq(oid(content)), tlv(0xa0, signer), set(info))))
}
const GM = '1.2.156.10197.6.1.4.2.'
const PKCS7 = '1.2.840.113549.1.7.'
const plain = { outer: PKCS7 + 2, content: PKCS7 + 1, contentAttribute: PKCS7 + 1, signatureOid: '1.2.156.10197.1.501' }
writeFileSync(`${folder}/document.json`, doc)
writeFileSync(`${folder}/ca.cer`, ca)
writeFileSync(`${folder}/signer.cer`, signer)
writeFileSync(`${folder}/ca.crl`, crl)
writeFileSync(`${folder}/plain.cms`, cms(plain))
writeFileSync(`${folder}/gm.cms`, cms({ outer: GM + 2, content: GM + 1, contentAttribute: GM + 1, signatureOid: '1.2.156.10197.1.301.1' }))
writeFileSync(`${folder}/raw.cms`, cms({ ...plain, raw: true }))
writeFileSync(`${folder}/wrong-arc.cms`, cms({ ...plain, signatureOid: '1.2.156.10197.501' }))
writeFileSync(`${folder}/other-document.cms`, cms({ ...plain, document: Buffer.from('x') }))
