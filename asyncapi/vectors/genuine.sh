# Read by make.sh. What the platform sends, by one key.
by="$old $old"

genuine() { # <name> <why> <message> [sent_at] [timestamp] [attempt]
  signed "$id" "$3" "${4:-$sent_at}" "${6:-1}" | close "$old_hex" > "$tmp/body"
  headers "$id" "${5:-$timestamp}" "$old_hex"
  row true "$old" "$1" "$2"
}

open genuine.json
genuine "ASCII" "The simplest one." "Hello"
genuine "beyond ASCII" "The bytes are signed, as UTF-8; nothing is escaped that need not be." "Zoë Łukasz 李 😀 $(printf 'e\314\201')"
genuine "escapes" "JSON's own escapes stand in the signed bytes as they were sent." 'a \"quoted\" \\ backslash, \n line, \t tab, \u0001 control, \u2028 and / slash'
genuine "a tail inside data" "Text of a message can look like a tail; only the last 80 bytes are one." \
  '\",\"signature\":\"0000000000000000000000000000000000000000000000000000000000000000\"}'
genuine "a later attempt" "Every attempt is signed anew: sent_at and attempt are part of it." "Hello" "$sent_at" "$timestamp" 17
genuine "sent 300 s ago" "The oldest that is accepted." "Hello" 2026-11-23T17:04:02.000Z 1795453442
genuine "sent 300 s in the future" "Clocks differ." "Hello" 2026-11-23T17:14:02.000Z 1795454042
signed "$id" "Hello" | close "$old_hex" > "$tmp/body"
headers "$id" "$timestamp" "$old_hex"
row true "$foreign $old" "one of several secrets" "The receiver tries each of its secrets."
finish

# The largest body that there is: 262144 bytes.
open biggest.json
empty=$(signed "$id" "" | close "$old_hex" | wc -c)
genuine "biggest" "No body is larger." "$(awk -v count=$((262144 - empty)) 'BEGIN { while (count-- > 0) printf "x" }')"
finish
