#!/bin/sh
# Writes the golden vectors into a folder, this one by default, with the openssl command line tool and nothing of ours.
#   sh make.sh [folder]
set -eu
LC_ALL=C
export LC_ALL
to=${1:-$(dirname "$0")}
command -v openssl > /dev/null || { echo "make.sh needs the openssl command line tool: install the package openssl" >&2; exit 1; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# --- keys: 32 bytes each --------------------------------------------------------------------------------------------
old_hex=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
old=whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
new_hex=202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f
new=whsec_ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=
foreign_hex=404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f
foreign=whsec_QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=

now=2026-11-23T17:09:02.000Z
id=evt_01k9y2m4tz6s8d0f2g4h6j8k0m
other_id=evt_01k9y2m5c7x1b2d4n3q8w0v6z3
sent_at=2026-11-23T17:09:01.123Z
timestamp=1795453741

# --- the two signatures ---------------------------------------------------------------------------------------------
hmac_hex() { openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -r | cut -d ' ' -f 1; }
hmac_base64() { openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -binary | openssl base64 -A; }

# close <key>: what comes in, and the tail of 80 bytes that signs all of it
close() { cat > "$tmp/signed"; cat "$tmp/signed"; printf ',"signature":"%s"}' "$(hmac_hex "$1" < "$tmp/signed")"; }
# header <key> <id> <timestamp> <file with the body>: one entry of webhook-signature
header() { printf 'v1,%s' "$( (printf '%s.%s.' "$2" "$3"; cat "$4") | hmac_base64 "$1")"; }

# --- messages -------------------------------------------------------------------------------------------------------
# stem <id> <content of data.message, as JSON writes it>
stem() {
  printf '{"id":"%s","type":"webhook.test","version":"v1","created_at":"2026-11-23T17:09:00.987Z",' "$1"
  printf '"client":"cli_01k8x0v2b4n6m8q0w2e4r6t8y0","position":null,"subject":null,"sequence":null,'
  printf '"causation_id":"req_01k9y2m5q8w0v6z3n5c7x1b2d4","test":true,"data":{"message":"%s"}' "$2"
}
# signed <id> <message> [sent_at] [attempt]: every byte before the tail
signed() { stem "$1" "$2"; printf ',"sent_at":"%s","attempt":%s' "${3:-$sent_at}" "${4:-1}"; }

# --- rows -----------------------------------------------------------------------------------------------------------
# The text of a JSON string. A byte order mark and line ends are escaped, so that they can be seen.
escaped() {
  (cat "$1"; printf .) | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e "s/$(printf '\r')/\\\\r/g" \
    -e "s/$(printf '\357\273\277')/\\\\ufeff/g" | awk 'NR > 1 { printf "\\n" } { printf "%s", $0 }' | sed 's/\.$//'
}
# list <indent> <strings>: on one line where there is one
list() {
  indent=$1; shift
  if [ $# -eq 1 ]; then printf '["%s"]' "$1"; return; fi
  printf '['
  separator=
  for entry in "$@"; do printf '%s\n%s  "%s"' "$separator" "$indent" "$entry"; separator=,; done
  printf '\n%s]' "$indent"
}
open() { out=$to/$1; printf '{\n  "now": "%s",\n  "vectors": [' "$now" > "$out"; }
finish() { printf '\n  ]\n}\n' >> "$out"; }

# row <accepted> <secrets of the receiver> <name> <why>; the body is in $tmp/body, the headers in $h_id, $h_time, $h_sign.
# Rows that the platform itself could send name the keys in $by: the body's first, then those of the header in order.
row() {
  separator=,
  if [ "$(tail -c 1 "$out")" = '[' ]; then separator=; fi
  {
    printf '%s\n    {\n      "name": "%s",\n' "$separator" "$3"
    printf '      "why": "%s",\n      "accepted": %s,\n' "$4" "$1"
    printf '      "secrets": '; list '      ' $2; printf ',\n'
    if [ -n "$by" ]; then
      printf '      "signed_with": {\n        "body": "%s",\n        "headers": ' "${by%% *}"
      list '        ' ${by#* }; printf '\n      },\n'
    fi
    printf '      "headers": {'
    separator=
    if [ -n "$h_id" ]; then printf '\n        "webhook-id": "%s"' "$(printf %s "$h_id" | sed 's/"/\\"/g')"; separator=,; fi
    printf '%s\n        "webhook-timestamp": "%s",\n        "webhook-signature": "%s"\n      },\n' "$separator" "$h_time" "$h_sign"
    if [ "$encoding" = base64 ]; then
      printf '      "body_base64": "%s"\n    }' "$(openssl base64 -A < "$tmp/body")"
    else
      printf '      "body": "'; escaped "$tmp/body"; printf '"\n    }'
    fi
  } >> "$out"
}
# headers <id> <timestamp> <keys>: signs $tmp/body
headers() {
  h_id=$1; h_time=$2; shift 2
  h_sign=
  for key in "$@"; do h_sign="$h_sign${h_sign:+ }$(header "$key" "$h_id" "$h_time" "$tmp/body")"; done
}
encoding=text

for part in genuine rotation forgeries; do . "$(dirname "$0")/$part.sh"; done
