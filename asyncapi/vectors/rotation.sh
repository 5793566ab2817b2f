# Read by make.sh. The steps of a rotation, from the old secret to the new one, with what each receiver makes of them.
sent_by() { # <secret of the body> <its key> <secrets of the header> <their keys>
  by="$1 $3"
  signed "$id" "Hello" | close "$2" > "$tmp/body"
  headers "$id" "$timestamp" $4
}

open rotation.json
sent_by "$old" "$old_hex" "$old" "$old_hex"
row true "$old" "before" "One secret, and both signatures are by it."

sent_by "$old" "$old_hex" "$old $new" "$old_hex $new_hex"
row true "$old" "overlap, receiver not changed yet" "The body is still signed with the old secret."
row true "$old $new" "overlap, receiver has both" "This is what a receiver does as soon as it is shown the new secret."
row false "$new" "overlap, receiver dropped the old one" "Too early: the body is signed with the old secret until the overlap ends."

sent_by "$new" "$new_hex" "$new $old" "$new_hex $old_hex"
row true "$old $new" "switched, receiver has both" "The body is signed with the new secret now; the header has the old one for another overlap."
row true "$new" "switched, receiver dropped the old one" "Allowed from now on, and needed only when the old one has expired."
row false "$old" "switched, receiver never changed" "The header would still verify with the old secret, the body does not."

sent_by "$new" "$new_hex" "$new" "$new_hex"
row true "$old $new" "after, receiver has both" "The old secret has expired or was revoked: nothing is signed with it."
row true "$new" "after" "One secret again."
row false "$old" "after, receiver never changed" "Nothing is signed with the old secret any more."
finish
