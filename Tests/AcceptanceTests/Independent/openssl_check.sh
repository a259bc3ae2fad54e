#!/bin/sh
# Verifies one entry with openssl alone: the statement's ECDSA signature under the
# key of a registered certificate, and that certificate's path to the root.
#
#   openssl_check.sh ENTRY CERTIFICATE ISSUING-CA ROOT
#
# ENTRY is an entry's bytes; the certificates are PEM. Needs a POSIX shell, GNU
# coreutils and openssl.
set -eu
entry=$1 certificate=$2 issuing=$3 root=$4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
    echo "openssl_check: $1" >&2
    exit 1
}

base64url_bytes() {
    text=$(tr '_-' '/+')
    while [ $((${#text} % 4)) -ne 0 ]; do text=$text=; done
    printf '%s\n' "$text" | base64 -d
}

base64url_text() { base64 | tr -d '\n=' | tr '/+' '_-'; }

line() { head -n "$1" "$entry" | tail -n 1; }

statement=$(line 5)
signed=${statement%.*}
header=$(printf '%s' "${signed%.*}" | base64url_bytes)

# The header names this certificate by its SHA-256, and an algorithm.
openssl x509 -in "$certificate" -outform DER -out "$folder/certificate.der"
thumbprint=$(openssl dgst -sha256 -binary "$folder/certificate.der" | base64url_text)
case $header in *"\"x5t#S256\":\"$thumbprint\""*) ;; *) fail "the statement names another certificate" ;; esac
case $header in
*'"alg":"ES256"'*) bytes=32 digest=sha256 ;;
*'"alg":"ES384"'*) bytes=48 digest=sha384 ;;
*) fail "not an ECDSA signature" ;;
esac

# JOSE writes r and s one after the other, OpenSSL wants an ASN.1 sequence of the two.
printf '%s' "${statement##*.}" | base64url_bytes >"$folder/signature.raw"
[ "$(wc -c <"$folder/signature.raw")" -eq $((2 * bytes)) ] || fail "a signature of another length"
hexadecimal() { od -An -v -tx1 | tr -d ' \n'; }
r=$(head -c $bytes "$folder/signature.raw" | hexadecimal)
s=$(tail -c $bytes "$folder/signature.raw" | hexadecimal)
printf 'asn1=SEQUENCE:pair\n[pair]\nr=INTEGER:0x%s\ns=INTEGER:0x%s\n' "$r" "$s" >"$folder/signature.conf"
openssl asn1parse -genconf "$folder/signature.conf" -out "$folder/signature.der" -noout

openssl x509 -in "$certificate" -pubkey -noout >"$folder/key.pem"
printf '%s' "$signed" >"$folder/signed"
openssl dgst -$digest -verify "$folder/key.pem" -signature "$folder/signature.der" "$folder/signed"

# At the entry's own time, as the rules judge it.
time=$(date -u -d "$(line 3)" +%s)
openssl verify -attime "$time" -CAfile "$root" -untrusted "$issuing" "$certificate"
