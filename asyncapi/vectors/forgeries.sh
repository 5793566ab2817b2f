# Read by make.sh. What must be refused.
by=

signed "$id" "Hello" > "$tmp/plain"
close "$old_hex" < "$tmp/plain" > "$tmp/genuine"
signature=$(hmac_hex "$old_hex" < "$tmp/plain")
genuine_header=$(header "$old_hex" "$id" "$timestamp" "$tmp/genuine")
forged_data='"data":{"message":"forged"}'

# An attacker has no key: the headers are those of the genuine message.
forged() { # <name> <why>; the body comes in
  cat > "$tmp/body"
  h_id=$id; h_time=$timestamp; h_sign=$genuine_header
  row false "$old" "$1" "$2"
}
# Signed in both ways with the receiver's key, so that one rule alone is left to refuse it.
with_key() { # <name> <why> [id] [timestamp]; every byte before the tail comes in
  close "$old_hex" > "$tmp/body"
  headers "${3:-$id}" "${4:-$timestamp}" "$old_hex"
  row false "$old" "$1" "$2"
}

open forgeries.json

# --- a second member where a parser takes the last one ---
(cat "$tmp/plain"; printf ',"signature":"%s",%s}' "$signature" "$forged_data") |
  forged "second data behind the signature" "The last signature in it is genuine, and so is all before it; a parser takes the second data."
(cat "$tmp/plain"; printf ',"signature":"%s",%s,"signature":"%s"}' "$signature" "$forged_data" "$signature") |
  forged "second data between two signatures" "The first signature is genuine, and the parsed one too; the tail signs other bytes."
(cat "$tmp/plain"; printf ',"signature":"%s",%s,"\\u0073ignature":"%s"}' "$signature" "$forged_data" "$signature") |
  forged "second signature, spelt with an escape" "Only a parser sees that it is the same member."
(cat "$tmp/plain"; printf ',"signature":"%s","signature":"%s"}' "$signature" "$signature") |
  forged "signature twice" "The genuine tail is not part of what it signs."
(printf '{%s,' "$forged_data"; tail -c +2 "$tmp/genuine") |
  forged "second data in front" "Some parsers take the first of two members."

# --- edits ---
sed 's/Hello/hello/' "$tmp/genuine" | forged "data changed" "One letter."
sed 's/"attempt":1/"attempt":2/' "$tmp/genuine" | forged "attempt changed" "It is signed as well."
sed 's/"test":true,//' "$tmp/genuine" | forged "member removed" "A test send does not become a real event."
sed -e 's/":/": /g' -e 's/,"/, "/g' "$tmp/genuine" | forged "written anew with spaces" "The same JSON, but not the bytes that came: what a framework does that parses and serialises."
sed 's/Hello/\\u0048ello/' "$tmp/genuine" | forged "written anew with escapes" "The same JSON, but not the bytes that came."
signed "$other_id" "Other" | close "$old_hex" > "$tmp/second"
(cat "$tmp/plain"; tail -c 80 "$tmp/second") | forged "tail of another message" "A genuine signature, of other bytes."
cat "$tmp/second" | forged "body of another message" "Genuine, but not what the header names."

# --- the tail ---
size=$(wc -c < "$tmp/genuine")
printf '' | forged "empty" "No body at all."
tail -c 80 "$tmp/genuine" | forged "tail alone" "Nothing is left that it could sign."
cat "$tmp/plain" | forged "tail missing" "As if it had not been signed."
head -c $((size - 1)) "$tmp/genuine" | forged "tail without its last byte" "Cut off."
head -c $((size - 2)) "$tmp/genuine" | forged "tail without its last two bytes" "Cut off."
(cat "$tmp/genuine"; printf '}') | forged "tail with one more byte" "Extended."
(cat "$tmp/genuine"; printf ' ') | forged "trailing space" "JSON allows it; the bytes are others."
(cat "$tmp/genuine"; printf '\n') | forged "trailing newline" "What an editor or a shell adds."
(cat "$tmp/genuine"; printf '\r\n') | forged "trailing CR LF" "What an editor adds."
(cat "$tmp/plain"; printf ',"signature":"%s"}' "$(printf %s "$signature" | tr a-f A-F)") |
  forged "upper-case hex" "A signature has one spelling."
(cat "$tmp/plain"; printf ',"Signature":"%s"}' "$signature") | forged "another name for the signature" "The whole tail is compared, not its hex alone."
(cat "$tmp/plain"; printf ',"signature":"%s" ' "$signature") | forged "tail that does not close" "The whole tail is compared."
(cat "$tmp/plain"; printf ',"signature":"%064d"}' 0) | forged "signature of zeros" "A wrong signature of the right length."
(printf '\357\273\277'; cat "$tmp/genuine") | forged "byte order mark" "Three bytes that nobody signed."
cat "$tmp/genuine" "$tmp/genuine" | forged "the message twice" "Two objects, and only the second one's tail is where a tail must be."

# --- the two constructions on one key ---
(printf '%s.%s.' "$id" "$timestamp"; cat "$tmp/genuine"
  printf ',"signature":"%s"}' "$( (printf '%s.%s.' "$id" "$timestamp"; cat "$tmp/genuine") | hmac_hex "$old_hex")") |
  forged "splice: the header's signature in a body" "The signature matches, for it signs the header's content. A body begins with a brace, and that does not."
signed "$id" "see INV.$timestamp.1" > "$tmp/dotted"
before=$(sed "s/\.$timestamp\..*//" "$tmp/dotted")
sed "s/.*\.$timestamp\.//" "$tmp/dotted" > "$tmp/body"
h_id=$before; h_time=$timestamp; h_sign="v1,$(hmac_base64 "$old_hex" < "$tmp/dotted")"
row false "$old" "splice: the body's signature in the header" \
  "The header's signature matches, for the signed bytes of a body contain two dots with a number between. An id never begins with a brace."

# --- rules, each alone ---
cat "$tmp/genuine" > "$tmp/body"
headers "$other_id" "$timestamp" "$old_hex"
row false "$old" "another id in the header" "Signed with the receiver's key, but the header names another event than the body."
h_id=; h_sign=$genuine_header
row false "$old" "no id in the header" "The header and the body must both name the event."
h_id=EVT_01K9Y2M4TZ6S8D0F2G4H6J8K0M
row false "$old" "upper-case id in the header" "An id has one spelling."
signed "msg_1" "Hello" | with_key "an id that is not ours" "Ids match ^evt_[0-9a-z]+$." "msg_1"
signed "$id" "Hello" 2026-11-23T17:03:02.000Z | with_key "sent 6 minutes ago" "Recorded, and sent again by somebody." "$id" 1795453382
signed "$id" "Hello" 2026-11-23T17:04:01.999Z | with_key "sent 300.001 s ago" "The limit is 300 s." "$id" 1795453441
signed "$id" "Hello" 2026-11-23T17:15:02.000Z | with_key "sent 6 minutes in the future" "Clocks do not differ that much." "$id" 1795454102
signed "$id" "Hello" 2026-11-23T17:14:02.001Z | with_key "sent 300.001 s in the future" "The limit is 300 s. Its header says whole seconds, so by the header alone it is in time." "$id" 1795454042
signed "$id" "Hello" "yesterday" | with_key "sent_at is not a time" "Its age is not known."
stem "$id" "Hello" | with_key "no sent_at" "Its age is not known."
(printf '['; cat "$tmp/genuine") | with_key "array that the tail cannot close" "A body is one object, and this is no JSON at all."
(printf '['; cat "$tmp/genuine"; printf ']') > "$tmp/body"
headers "$id" "$timestamp" "$old_hex"
row false "$old" "array around a message" "Only its header is signed: a body is one object, and ends with the tail."
(printf '"%s' "$id") | with_key "string" "A body is one object."
(printf ' '; cat "$tmp/plain") | with_key "leading space" "A body begins with a brace."
(printf '\357\273\277'; cat "$tmp/plain") | with_key "byte order mark, signed" "A body begins with a brace."
(cat "$tmp/genuine" "$tmp/plain") | with_key "two objects" "One after the other, and the tail signs both."
signed "$id" "Hello" | sed "s/Hello/$(printf 'Zo\353')/" > "$tmp/latin"
encoding=base64
with_key "not UTF-8" "The byte EB alone: the same text in Latin-1." < "$tmp/latin"
encoding=text

# --- secrets ---
cat "$tmp/genuine" > "$tmp/body"
headers "$id" "$timestamp" "$old_hex"
row false "$new $foreign" "other secrets" "Genuine, for another endpoint."
close "$foreign_hex" < "$tmp/plain" > "$tmp/body"
headers "$id" "$timestamp" "$foreign_hex"
row false "$old $new" "signed with a foreign key" "In the form of ours, by somebody else."
finish
