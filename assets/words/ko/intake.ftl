# What Assay says about the reading of an exhibit. The exhibit itself is always
# kept whole, with its hash, whatever stands here.

intake-timed-out = 글을 읽지 못했습니다: { $seconds }초가 지나 판독기를 중지했습니다.
intake-out-of-memory = 글을 읽지 못했습니다: 판독기가 쓸 수 있는 메모리 { $mebibytes } MiB보다 많이 필요했습니다.
intake-crashed = 글을 읽지 못했습니다: 판독기가 이 파일을 읽다가 실패했습니다.
intake-crashed-by-signal = 글을 읽지 못했습니다: 판독기가 이 파일을 읽다가 실패했습니다(신호 { $signal }).
intake-too-much-text = 글을 읽지 못했습니다: 텍스트 층에 담을 수 있는 { $mebibytes } MiB보다 많습니다.
intake-too-large = 글을 읽지 못했습니다: 파일이 이 판독기가 받는 { $mebibytes } MiB보다 깁니다.
intake-bad-answer = 글을 읽지 못했습니다: 판독기가 옳을 수 없는 것을 돌려보냈습니다.
intake-no-reader = 이 형식의 파일은 아직 글을 읽지 못합니다.
intake-encrypted = 글을 읽지 못했습니다: 파일이 암호로 잠겨 있습니다.
intake-empty = 빈 파일입니다.
intake-damaged = 글을 읽지 못했습니다: 파일이 손상되었거나 표시된 형식이 아닙니다.
intake-no-text = 파일에 글이 없습니다.
intake-damaged-but-read = 파일이 손상되었습니다. 읽을 수 있는 데까지 읽었으므로 빠진 글이 있을 수 있습니다.
intake-no-text-on-pages = 글이 없는 쪽이 { $count }개 있습니다(첫 쪽부터 셈): { $pages }.
intake-doubtful-text = 글이 의심스러운 쪽이 { $count }개 있습니다(첫 쪽부터 셈): { $pages }. 쪽 자체와 대조하십시오.
intake-decoded-by-mark = 글의 인코딩은 바이트 순서 표식에 따라 { $encoding }입니다. 해독하지 못한 곳: { $replaced }곳.
intake-decoded-as-declared = 글의 인코딩은 파일에 적힌 대로 { $encoding }입니다. 해독하지 못한 곳: { $replaced }곳.
intake-decoded-by-guess = 글의 인코딩이 밝혀져 있지 않아 추측한 { $encoding } 인코딩으로 읽었습니다. 해독하지 못한 곳: { $replaced }곳.
intake-control-characters-kept = 글에 제어 문자가 { $count }개 있으며 그대로 두었습니다.
intake-live-content-left-out = 실행되거나, 내려받거나, 코드로 그려질 부분 { $count }개는 이 그림에 없습니다.
intake-picture-ends-early = 그림은 페이지의 요소 { $count }개에서 끝납니다. 글은 온전합니다.
intake-hidden-text-left-out = 문서가 읽는 이에게 숨긴 부분 { $count }개를 뺐습니다.
