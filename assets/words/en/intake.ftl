# What Assay says about the reading of an exhibit. The exhibit itself is always
# kept whole, with its hash, whatever stands here.

intake-timed-out = { $seconds ->
        [one] No text was read: the reader was stopped after one second.
       *[other] No text was read: the reader was stopped after { $seconds } seconds.
    }
intake-out-of-memory = No text was read: the reader needed more than the { $mebibytes } MiB of memory it may use.
intake-crashed = No text was read: the reader failed on this file.
intake-crashed-by-signal = No text was read: the reader failed on this file (signal { $signal }).
intake-too-much-text = No text was read: there is more than the { $mebibytes } MiB that a text layer holds.
intake-too-large = No text was read: the file is longer than the { $mebibytes } MiB this reader takes.
intake-bad-answer = No text was read: the reader sent back something that cannot be right.
intake-no-reader = Text of this type of file is not read yet.
intake-encrypted = No text was read: the file is locked with a password.
intake-empty = The file is empty.
intake-damaged = No text was read: the file is damaged, or not what it claims to be.
intake-no-text = The file holds no text.
intake-damaged-but-read = The file is damaged. Its text was read as far as possible; some may be missing.
intake-no-text-on-pages = { $count ->
        [one] There is no text on page { $pages } (counted from the first).
       *[other] There is no text on pages { $pages } (counted from the first).
    }
intake-doubtful-text = { $count ->
        [one] The text of page { $pages } (counted from the first) is doubtful: compare it with the page itself.
       *[other] The text of pages { $pages } (counted from the first) is doubtful: compare it with the pages themselves.
    }
intake-decoded-by-mark = The text is encoded as { $encoding }, by its byte order mark; { $replaced } places could not be decoded.
intake-decoded-as-declared = The text is encoded as { $encoding }, as the file says; { $replaced } places could not be decoded.
intake-decoded-by-guess = The text does not say how it is encoded and was read as { $encoding }, a guess; { $replaced } places could not be decoded.
intake-control-characters-kept = { $count ->
        [one] The text holds one control character, which was kept.
       *[other] The text holds { $count } control characters, which were kept.
    }
intake-live-content-left-out = { $count ->
        [one] One part that would run, be fetched or be drawn by code is not in this picture.
       *[other] { $count } parts that would run, be fetched or be drawn by code are not in this picture.
    }
intake-picture-ends-early = The picture ends after { $count } elements of the page; its text is whole.
intake-hidden-text-left-out = { $count ->
        [one] One part that the document hides from its readers was left out.
       *[other] { $count } parts that the document hides from its readers were left out.
    }
