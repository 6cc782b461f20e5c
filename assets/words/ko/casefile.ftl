# Why the case or the desk says no, what it kept and what to do about it; and
# what it says while saying yes. A message `x-todo` is the advice that goes
# with the message `x`. No message takes words of an exhibit.

# ---- what was kept ----------------------------------------------------------

kept-case = 사건은 그대로입니다.
kept-file = 파일은 건드리지 않았습니다.
kept-nothing-written = 아무것도 쓰지 않았습니다.
kept-readable = 저장된 것은 여기서 모두 읽을 수 있지만, 더는 아무것도 쓰지 않습니다.
kept-finished = 앞서 끝난 것은 그대로 남고, 나머지는 이루어지지 않았습니다.

todo-correct = 고친 뒤 다시 시도하십시오.
todo-report = 다시 시도하고, 또 일어나면 상세 내용과 함께 알려 주십시오.

# ---- the desk ---------------------------------------------------------------

fault-no-case = 열린 사건이 없습니다.
fault-no-case-todo = 먼저 사건을 열거나 새로 만드십시오.
fault-request = { $command } 요청이 이 명령이 받는 형식과 다릅니다.
fault-request-todo = 요청을 고치십시오. 상세 내용에 해당 키가 나옵니다.
fault-value = “{ $key }”에 쓸 수 없는 값입니다.
fault-value-todo = 다음 중 하나를 쓰십시오: { $list }.
fault-ref = “{ $key }”에 적은 것은 참조 번호가 아닙니다.
fault-ref-todo = 참조 번호는 S1, E2, Q3처럼 글자와 숫자로 되어 있습니다.
fault-ref-of = “{ $key }”에 적은 것은 여기에 맞는 종류의 참조 번호가 아닙니다({ $noun ->
        [source] 출처
        [exhibit] 증거물
        [layer] 텍스트 층
        [quote] 인용
        [claim] 주장
        [evidence] 증거 연결
        [figure] 수치
        [rating] 평가
        [dependence] 의존 관계
        [exchangerate] 환율
        [finding] 판단
        [dossier] 보고서
       *[other] { $noun }
    }).
fault-ref-of-todo = 참조 번호는 S1, E2, Q3처럼 기록의 종류를 나타내는 글자와 숫자로 되어 있습니다.
fault-no-command = 그런 명령이 없습니다.
fault-no-command-todo = 프로그램의 결함입니다. 상세 내용과 함께 알려 주십시오.
fault-bug = Assay 안에서 문제가 생겼습니다.
fault-bug-todo = 다시 시도하고, 또 일어나면 상세 내용과 함께 알려 주십시오.
fault-cancelled = 사용자가 중지했습니다.
fault-cancelled-todo = 필요할 때 다시 시작하십시오.

fault-write = 파일을 쓸 수 없었습니다: { $reason }.
fault-read = 파일을 읽을 수 없었습니다: { $reason }.
fault-scratch = 임시 파일을 쓸 수 없었습니다: { $reason }.
fault-output-exists = 같은 이름의 파일이 이미 있습니다.
fault-output-exists-todo = 다른 이름을 고르거나, 바꾸어도 된다고 지정하십시오.
fault-is-folder = 파일이 아니라 폴더입니다.
fault-is-folder-todo = 폴더 안의 파일을 지정하십시오.
fault-no-file-name = 이 경로에는 파일 이름이 없습니다.
fault-no-file-name-todo = 파일을 지정하십시오.
fault-not-a-file = 자체 바이트를 가진 파일이 아닙니다.
fault-not-a-file-todo = 보통 파일을 지정하십시오. 폴더, 장치, 파이프는 증거물이 될 수 없습니다.
fault-file-changed = 읽는 동안 파일이 바뀌었습니다.
fault-file-changed-todo = 다른 프로그램이 더는 쓰지 않을 때까지 기다렸다가 다시 추가하십시오.
fault-name = 이 이름에는 줄바꿈처럼 표시할 수 없는 문자가 있습니다.
fault-name-todo = 글자와 공백으로 된 이름을 쓰십시오.
fault-no-files = 지정한 파일이 없습니다.
fault-no-files-todo = 파일을 하나 이상 지정하십시오.
fault-one-title = 여러 파일에 제목 하나를 붙였습니다.
fault-one-title-todo = 파일을 하나씩 추가하거나 제목을 빼십시오.
fault-reader = 증거물 판독기를 시작할 수 없었습니다.
fault-reader-todo = 다시 시도하고, 또 일어나면 상세 내용과 함께 알려 주십시오.
fault-noun = “{ $noun }” 종류의 기록은 없습니다.
fault-noun-todo = 다음 중 하나를 쓰십시오: { $nouns }.
fault-language = “{ $lang }” 언어에서는 수치를 읽지 않습니다.
fault-language-todo = 다음 중 하나를 쓰십시오: { $langs }.
fault-currency = “{ $code }” 코드는 ISO 4217 통화가 아닙니다.
fault-currency-todo = EUR처럼 세 글자로 적으십시오.
fault-assumed-value = { $count ->
        [0] 값에서 읽을 수 있는 수가 없습니다.
       *[other] 값에서 여러 수가 읽힙니다.
    }
fault-assumed-value-todo = “연 2,080시간”, “최대 5 %”처럼 수 하나를 단위와 함께 적으십시오.
fault-no-figure-there = { $layer }의 이 위치에는 수치가 없습니다.
fault-no-figure-there-todo = 채택하지 않은 수치를 다시 불러오십시오. 그동안 텍스트 층이 바뀌었을 수 있습니다.
fault-measure-missing = { $layer }의 이 위치에서 무엇을 재는지 알 수 없습니다.
fault-measure-missing-todo = 측정 대상을 적으십시오.
fault-index = 물가 지수는 한 통화 안에서 한 시점의 값을 다른 시점으로 옮기는 것입니다.
fault-index-todo = 같은 통화를 두 번 적고 두 시점을 모두 적으십시오.
fault-index-none = { $exhibit }에는 { $date }의 지수 값이 없습니다.
fault-index-none-todo = 표에 있는 시점을 고르십시오.
fault-rates-head = { $exhibit }에서 읽을 수 있는 환율 표를 찾지 못했습니다.
fault-rates-head-todo = 첫 줄은 유럽중앙은행의 과거 환율 표처럼 “Date”와 통화들이거나, date, from, to, value라는 열 이름이어야 합니다.
fault-rates-row = { $exhibit }의 { $line }번째 줄을 열로 나눌 수 없습니다.
fault-rates-date = { $exhibit }의 { $line }번째 줄에 2023-03-15, 2023-03, 2023 같은 날짜가 없습니다.
fault-rates-currency = { $exhibit }의 { $line }번째 줄에 ISO 4217 통화가 없습니다.
fault-rates-value = { $exhibit }의 { $line }번째 줄의 값이 0보다 큰 수가 아닙니다.
fault-rates-none = { $exhibit }에는 이 날짜들의 { $from } → { $to } 환율이 없습니다.
fault-rates-none-todo = 다른 날짜를 적으십시오. 표에 두 통화가 제3의 통화를 기준으로만 있으면 “F1 by X1 by X2”처럼 두 단계로 환산하십시오.
fault-rates-many = { $exhibit }에는 이 날짜들의 환율이 { $count }개 있어 하나하나 기록하기에 너무 많습니다.
fault-rates-many-todo = 평균을 쓰거나 최저와 최고를 쓰십시오.
fault-weigh = 서로 견주기에는 지정한 주장이 너무 적거나 너무 많습니다.
fault-weigh-todo = 모두 참일 수는 없는 주장을 2개에서 { $most }개까지 지정하십시오.
fault-not-a-figure = { $ref } 기록은 수치가 아닙니다.
fault-several-dossiers = 사건에 보고서가 여럿 있습니다: { $refs }.
fault-several-dossiers-todo = 그중 하나를 지정하십시오.
fault-preview-gone = 그 미리보기는 더 이상 보관되어 있지 않습니다.
fault-preview-gone-todo = 미리보기를 다시 요청하십시오.
fault-no-such-page = 보고서에 그런 쪽이 없습니다. 모두 { $pages }쪽입니다.
fault-not-utf8 = 문서가 올바른 UTF-8이 아닙니다.
fault-not-utf8-todo = UTF-8로 저장한 뒤 다시 시도하십시오.
fault-document-too-long = 문서가 { $mebibytes } MiB보다 깁니다.
fault-document-too-long-todo = 나누십시오. 여러 문서를 차례로 가져올 수 있습니다.
fault-foreign-format = 사건 문서가 아니며, 다른 형식은 아직 읽지 못합니다.
fault-foreign-format-todo = JSON 사건 문서를 쓰십시오(“assay schema” 참고).
fault-layout = 보고서를 조판할 수 없었습니다.
fault-layout-todo = 프로그램의 결함입니다. 상세 내용과 함께 알려 주십시오.
fault-standards = 이 보고서를 담을 수 있는 PDF 표준이 없습니다.
fault-standards-todo = 프로그램의 결함입니다. 상세 내용과 함께 알려 주십시오.
fault-not-checkable = 사건도 아니고 Assay가 만든 PDF도 아닙니다.
fault-not-checkable-todo = 사건 파일이나 보고서 PDF를 지정하십시오.
fault-no-manifest = 이 PDF에는 Assay의 명세가 없습니다.
fault-no-manifest-todo = 건네받은 그대로의 파일인지 확인하십시오. 다른 프로그램에서 다시 저장하면 첨부된 명세가 빠질 수 있습니다.
fault-scale = 합성 사건의 증거물은 1건에서 { $most }건까지입니다.

io-not-found = 그런 파일이나 폴더가 없음
io-not-found-todo = 경로를 확인하십시오.
io-permission = 이 위치에 대한 권한이 없음
io-permission-todo = 다른 위치를 고르거나 이 컴퓨터의 관리자에게 문의하십시오.
io-read-only = 이 위치는 읽기 전용임
io-read-only-todo = 쓸 수 있는 위치를 고르십시오.
io-exists = 같은 이름의 파일이 이미 있음
io-exists-todo = 다른 이름을 고르십시오.
io-full = 디스크가 가득 참
io-full-todo = 공간을 마련한 뒤 다시 시도하십시오.
io-too-large = 파일이 이 디스크가 받을 수 있는 크기를 넘음
io-too-large-todo = 다른 디스크의 위치를 고르십시오.
io-is-folder = 폴더임
io-is-folder-todo = 폴더 안의 파일을 지정하십시오.
io-not-folder = 경로의 일부가 폴더가 아님
io-not-folder-todo = 경로를 확인하십시오.
io-name = 이 시스템이 받지 않는 이름임
io-name-todo = 다른 이름을 고르십시오.
io-busy = 파일이 사용 중임
io-busy-todo = 그 파일을 쓰고 있는 프로그램을 닫고 다시 시도하십시오.
io-other = 시스템이 장치 오류를 알림
io-other-todo = 디스크를 점검한 뒤 다시 시도하십시오.

# ---- opening a case ---------------------------------------------------------

case-not-a-case = 이 파일은 사건이 아닙니다.
case-not-a-case-todo = .assay로 끝나는 파일을 고르거나 새 사건을 만드십시오.
case-newer = 더 새로운 Assay가 만든 사건입니다(스키마 { $schema }).
case-newer-todo = 그 버전이나 더 새로운 버전으로 여십시오.
case-older = 이전 판 Assay가 만든 사건이므로(스키마 { $schema }) 먼저 새 판으로 올려야 합니다.
case-older-todo = 새 판으로 올리십시오(assay upgrade). 지금의 파일은 사본으로 곁에 남습니다.
case-foreign = 사건이라고 되어 있지만 Assay가 쓴 형식이 아닙니다.
case-foreign-todo = 믿지 마십시오. 파일을 받은 곳에 사건을 다시 요청하십시오.
case-corrupt-truncated = 사건 파일이 있어야 할 길이보다 짧습니다.
case-corrupt-pages = 사건 파일이 손상되었습니다.
case-corrupt-journal = 사건의 일지가 손상되었습니다.
case-corrupt-record = 사건의 기록 하나에 있을 수 없는 내용이 들어 있습니다.
case-corrupt-bytes = 증거물의 바이트가 없거나 바뀌었습니다.
case-corrupt-todo = 파일을 그대로 두고 사본에서 작업하며, 마지막으로 온전했던 사본을 찾으십시오.
case-locked = 다른 프로그램이 이 사건에 쓰고 있습니다.
case-locked-todo = 끝날 때까지 기다리거나 다른 창을 닫은 뒤 다시 시도하십시오.
case-read-only = 지금 위치에서는 이 사건을 읽기만 할 수 있습니다.
case-read-only-todo = 쓸 수 있는 위치로 복사해 거기서 작업하십시오.
case-gone = 사건 파일이 제자리에 없습니다. 옮겨졌거나, 이름이 바뀌었거나, 지워졌거나, 다른 것으로 바뀌었거나, 디스크가 없어졌습니다.
case-gone-todo = 파일을 있던 자리에 돌려놓거나, 사건의 사본을 다른 곳에 보관하고 그것으로 계속하십시오.
case-disk-full = 디스크에 남은 공간이 없습니다.
case-disk-full-todo = 공간을 마련한 뒤 다시 시도하십시오.
case-exists = 같은 이름의 파일이 이미 있습니다.
case-exists-todo = 다른 이름을 고르거나 이미 있는 것을 여십시오.
case-remains = 이 자리에 있던 다른 사건이 열린 채로 치워졌습니다. 그 마지막 항목들이 같은 이름에 -wal로 끝나는 파일에 아직 남아 있습니다.
case-remains-todo = 그 사건이 있으면 여기에 돌려놓고 여십시오. 없으면 -wal로 끝나는 파일을 다른 폴더로 옮긴 뒤 다시 시도하십시오.
case-io = 컴퓨터가 작업을 하지 못했습니다({ $doing }): { $reason }.
case-io-open = 파일을 열 수 없었습니다: { $reason }.
case-sqlite = 데이터베이스가 거부했습니다(코드 { $code }).

# ---- what a verb refuses ----------------------------------------------------

case-not-found = 이 사건에 { $ref } 기록이 없습니다.
case-not-found-todo = 참조 번호를 확인하십시오. 지운 기록의 번호는 다시 쓰지 않습니다.
case-in-use = { $ref } 기록은 지울 수 없습니다. 여기에 기대는 기록 { $count }건: { $by }.
case-in-use-todo = 그것도 지우려면 먼저 지우십시오.
case-words-not-found = 증거물의 글에서 이 말을 찾을 수 없습니다.
case-words-not-found-todo = 거기 적힌 그대로 인용하십시오. 풀어 쓴 말은 그 곁에 따로 남길 수 있습니다.
case-words-twice = 이 말은 { $count }곳에 있습니다. 코드 포인트 위치: { $places }.
case-words-twice-todo = 첫 코드 포인트나 쪽으로 어느 것인지 지정하십시오.
case-figure-outside-quote = 수치를 말한 대목이 그 인용 안에 없습니다.
case-figure-outside-quote-todo = 인용 안의 말을 쓰거나 증거물에서 더 넓게 인용하십시오.
case-figure-not-read = 이 말에서 수치를 읽지 못했습니다.
case-figure-not-read-todo = 수 하나를 한정 표현과 단위와 함께 담은 말을 고르거나 상하한을 직접 쓰십시오.
case-nothing-to-undo = 되돌릴 것이 없습니다.
case-nothing-to-undo-todo = 할 일이 없습니다.
case-nothing-to-redo = 다시 실행할 것이 없습니다.
case-nothing-to-redo-todo = 할 일이 없습니다.
case-undo-conflict = 일지 { $seq }번 항목을 되돌릴 수 없습니다: { $conflict }.
case-undo-conflict-todo = 이유를 적어 직접 고치십시오.
conflict-changed = 그 뒤 기록이 다르게 바뀌었음
conflict-gone = 기록이 없어졌음
conflict-there = 기록이 이미 있음
conflict-constraint = 사건의 규칙에 어긋나게 됨
conflict-in-use = 없어질 것에 다른 기록이 기대고 있음

refused-empty = “{ $field }”에 내용이 없습니다.
refused-bad-value = “{ $field }”에 쓸 수 없는 값입니다.
refused-not-editable = “{ $field }” 항목은 고칠 수 없습니다.
refused-not-editable-todo = 바이트, 원문, 평가 값은 바뀌지 않습니다. 대신 새 기록을 추가하십시오.
refused-file-changed = 들여오는 동안 파일이 바뀌었습니다.
refused-file-changed-todo = 다른 프로그램이 더는 쓰지 않을 때까지 기다렸다가 다시 추가하십시오.
refused-hash-differs = 바이트의 SHA-256이 제시된 것과 다릅니다.
refused-hash-differs-todo = 다른 바이트입니다. 맞는 파일을 찾거나, 해시 없이 이 파일을 추가하십시오.
refused-length-differs = 바이트의 길이({ $found })가 제시된 것({ $expected })과 다릅니다.
refused-bytes-missing = 사건에 이 바이트가 온전히 들어 있지 않습니다.
refused-bytes-missing-todo = 파일을 다시 추가하십시오.
refused-code-name-taken = 다른 출처가 그 암호명을 쓰고 있습니다.
refused-no-code-name = 보호되는 출처에는 암호명이 있어야 합니다.
refused-name-in-journal = 이름이 이미 일지에 있어 더는 보호할 수 없습니다.
refused-name-in-journal-todo = 이 출처를 위해 새 사건을 만드십시오. 적힌 것은 적힌 채로 남습니다.
refused-name-is-out = 보호가 미치지 못하는 곳에 이름이 있습니다: { $where }.
refused-name-is-out-todo = 일지는 다시 쓰지 않습니다. 이름을 쓰기 전에 출처를 보호하거나 새 사건을 만드십시오.
refused-name-entries = 일지 항목 { $count }개({ $list })
refused-name-records = { $list }의 글
refused-identity-kept = 이 출처의 신원은 이미 보관되어 있습니다.
refused-unknown-scale = “{ $scale }” 척도가 없습니다.
refused-unknown-scale-todo = 다음 중 하나를 쓰십시오: { $scales }.
refused-not-on-scale = “{ $scale }” 척도에 그런 값이 없습니다.
refused-not-on-scale-todo = 다음 중 하나를 쓰십시오: { $values }.
refused-wrong-target = 이 척도로는 이런 기록을 평가하지 않습니다.
refused-wrong-target-todo = 신뢰도는 출처에, 신빙성은 인용에 매깁니다.
refused-speaker-not-in-chain = 발언자가 전달 경로에 없습니다.
refused-speaker-not-in-chain-todo = 발언자를 전달 경로에 넣거나 그 안에 있는 출처를 지정하십시오.
refused-duplicate = { $ref } 기록이 이미 같은 내용입니다.
refused-duplicate-todo = 바꿀 것이 있으면 그 기록을 고치십시오.
refused-not-text = 글이 올바른 UTF-8이 아닙니다.
refused-not-a-date = “{ $field }”에 적은 것은 날짜가 아닙니다.
refused-not-a-date-todo = 날짜는 EDTF 레벨 0 또는 1로 적으십시오: 2023, 2023-04, 2023-04-10, 2023-04~, 2023-01/2023-03.
refused-not-a-time = “{ $field }”에 적은 것은 시각이 아닙니다.
refused-not-a-time-todo = 시각은 2023-04-10T09:00:00Z처럼 적으십시오.
refused-not-a-language = “{ $field }”에 적은 것은 언어 태그가 아닙니다.
refused-not-a-language-todo = 언어 태그는 en, ko, zh-Hant처럼 적으십시오.
refused-not-a-currency = “{ $field }”에 적은 것은 ISO 4217 통화가 아닙니다.
refused-not-a-currency-todo = 통화 코드는 USD, KRW, CNY처럼 적으십시오.
refused-not-a-rate = “{ $field }” 때문에 환율이 되지 않습니다.
refused-not-a-rate-todo = 환율은 두 통화 사이의, 0보다 큰 값입니다.
refused-scale-taken = “{ $scale }” 척도가 이미 있습니다. 함께 제공되거나 다른 내용으로 추가된 것입니다.
refused-scale-taken-todo = 다른 id나 다른 버전을 붙이십시오.
refused-unknown-elements = “{ $list }” 요건 목록이 없거나 그 판이 없습니다.
refused-unknown-elements-todo = 있는 목록을 지정하거나 먼저 내 목록을 추가하십시오.
refused-unknown-element = “{ $list }” 목록의 여기에 “{ $element }” 요건이 없습니다.
refused-unknown-element-todo = 요건을 목록에 적힌 그대로 지정하십시오.
refused-elements-taken = “{ $list }” 요건 목록이 이미 있습니다. 함께 제공되거나 다른 내용으로 추가된 것입니다.
refused-elements-taken-todo = 다른 id나 다른 버전을 붙이십시오.
refused-status-of-finding = 요건이 충족되었는지는 판단만이 말합니다.
refused-status-of-finding-todo = 판단을 기록하고, 그 판단이 말하는 충족 여부와 함께 요건 아래에 놓으십시오.
refused-no-longer-there = 바꾸려던 것이 더는 그 자리에 없습니다. 그동안 목록이 바뀌었습니다.
refused-no-longer-there-todo = 지금의 목록을 보고 거기서 고치십시오.
refused-not-an-event-date = “{ $field }”에 적은 것은 일이 일어난 날짜가 될 수 없습니다.
refused-not-an-event-date-todo = 2023, 2023-04, 2023-04-10, 그 무렵은 2023~, 의심스러우면 2023?, 202X, 2023-01/2023-03, 2023/.., 여럿 중 하나는 [2021,2023]으로 적으십시오. 끝이 시작보다 앞설 수 없습니다.
refused-not-a-hash = “{ $field }”에 적은 것은 SHA-256이 아닙니다.
refused-not-a-hash-todo = SHA-256은 16진수 64자리입니다.
refused-wrong-noun = “{ $field }”에 쓸 수 없는 종류의 기록입니다: { $noun ->
        [source] 출처
        [exhibit] 증거물
        [layer] 텍스트 층
        [quote] 인용
        [claim] 주장
        [evidence] 증거 연결
        [figure] 수치
        [rating] 평가
        [dependence] 의존 관계
        [finding] 판단
        [dossier] 보고서
       *[other] { $noun }
    }.
refused-needs-protection = “{ $field }” 항목은 보호되는 출처에만 씁니다.
refused-needs-protection-todo = 보호되는 출처라고 지정하거나 이 항목을 빼십시오.
refused-code-name-tells = 암호명이 이름을 드러냅니다.
refused-code-name-tells-todo = 그 사람과 아무 관련이 없는 암호명을 고르십시오.
refused-same-already = 이미 둘 중 하나와 같은 출처로 기록된 것: { $list }. 같은 출처로 묶는 기록은 홀로 서 있는 기록 하나만 가리킬 수 있습니다.
refused-same-already-todo = 홀로 서 있는 출처를 지정하거나 먼저 그 연결을 푸십시오.
refused-same-across-protection = 둘 중 하나는 보호되고 다른 하나는 보호되지 않습니다. 드러난 쪽을 아는 사람은 다른 쪽도 알게 됩니다.
refused-same-across-protection-todo = 드러난 쪽을 보호되는 출처로 새로 기록하거나 둘을 따로 두십시오.
refused-needs-bytes = 증거물에는 바이트가, 적어도 그 SHA-256이 있어야 합니다.
refused-has-bytes = { $ref }에는 이미 바이트가 있습니다.
refused-has-bytes-todo = 바이트는 바뀌지 않습니다. 파일을 새 증거물로 추가하십시오.
refused-needs-text = 텍스트 층에는 글이 있어야 합니다.
refused-bad-pages = 쪽 나눔이 글과 맞지 않습니다.
refused-no-layer = { $ref }에는 인용할 글이 없습니다.
refused-no-layer-todo = 판독 메모를 보십시오. 다른 프로그램이나 손으로 만든 글을 텍스트 층으로 추가할 수 있습니다.
refused-layer-elsewhere = { $ref } 텍스트 층은 다른 증거물에서 읽은 것입니다.
refused-no-page = { $ref }에는 그런 쪽이 없습니다.
refused-words-elsewhere = 이 말은 그 위치가 아니라 다음 위치에 있습니다: { $places }.
refused-words-elsewhere-todo = 그 위치 중 하나를 지정하십시오.
refused-teller-twice = 전달 경로에 { $ref } 출처가 잇달아 두 번 있습니다.
refused-on-itself = 기록은 자기 자신에 의존할 수 없습니다.
refused-needs-quantity = 수치에는 원문, 상하한 또는 계산식이 있어야 합니다.
refused-stated-and-computed = 계산에는 자체의 “{ $field }” 항목이 없습니다.
refused-assumed-and-stated = 가정에는 “{ $field }” 항목이 없습니다. 가정은 우리의 것이며 누가 말한 것이 아닙니다.
refused-not-a-tolerance = 허용차는 “5 %”처럼 백분율이나 측정 대상의 단위로 최대 얼마인지를 말합니다.
refused-needs-quote = 수치를 말한 대목을 적으려면 그것이 담긴 인용도 있어야 합니다.
refused-quantity = 수치의 한정 표현, 상하한, 단위가 서로 맞지 않습니다: { $reason }.
refused-not-a-unit = 단위의 이름이 아닙니다.
refused-formula = 계산식을 읽을 수 없습니다: { $reason }
refused-formula-todo = 계산식에는 수치의 참조 번호, 수, + - * /, 괄호, “per P1Y”, “by X1”을 씁니다.
refused-computation = 바르게 계산할 수 없습니다: { $reason }
refused-computation-todo = 단위, 기간, 대상이 같은 수치를 쓰고, 상하한이 없으면 적으십시오.
refused-circle = 계산식이 다음을 거쳐 자기 자신에 기댑니다: { $list }.
refused-breaks = { $ref } 수치를 더는 계산할 수 없게 됩니다: { $reason }
refused-breaks-todo = 먼저 { $ref } 수치를 고치거나 지우십시오.
refused-dangling-in-text = 글에 나오는 { $ref } 기록이 이 사건에 없습니다.
refused-no-such-block = 보고서에 남길 수 있는 { $number }번 블록이 없습니다.
refused-no-such-block-todo = 블록을 다시 보십시오. 그동안 바뀌었을 수 있습니다.

quantity-bound-backward = 한계의 범위가 거꾸로 되어 있음
quantity-bounds-cross = 하한이 상한보다 클 수 있음
quantity-too-long = 수의 자릿수가 너무 많음
quantity-hedge-and-bounds = 상하한이 한정 표현의 뜻과 다름
quantity-hedge-and-approximate = 어림수인지는 한정 표현이 정함
quantity-options = ‘여러 값 중 하나’에만 값들을 적으며, 서로 다른 값이 둘 이상이어야 함
quantity-value-count = 한정 표현에 맞는 값의 개수가 아님
quantity-period-twice = 기간이 둘 이상임
quantity-noun-twice = 같은 명사가 두 번 나옴
quantity-currency-basis = 통화의 근거는 통화에만 붙음
quantity-as-of = 날짜가 EDTF 레벨 0 또는 1에 맞지 않음

# ---- case documents ---------------------------------------------------------

document-at = 위치 { $pointer }: { $fault }
document-whole = 문서 전체
document-todo = 문서의 그 위치를 고친 뒤 다시 가져오십시오.
document-not-json = JSON이 아닙니다({ $line }번째 줄, { $column }번째 칸).
document-version = 이 Assay가 읽는 버전의 사건 문서가 아닙니다.
document-unknown-key = 여기에는 “{ $key }” 키가 없습니다.
document-missing = “{ $key }” 키가 빠져 있습니다.
document-key-twice = “{ $key }” 키가 두 번 나옵니다.
document-bad-value = 이 키에 쓸 수 없는 값입니다.
document-dangling = { $ref } 기록이 문서에 없습니다.
document-duplicate = { $ref } 기록이 두 번 나옵니다.
document-outside = 파일이 문서가 있는 폴더 밖에 있습니다.
document-unreadable = 파일을 읽을 수 없었습니다.

# ---- what is said while saying yes ------------------------------------------

warning-protected-name = { $ref }의 “{ $field }”에 보호되는 출처 { $source }의 이름이 들어 있습니다.
warning-name-in-reason = 이유에 보호되는 출처 { $source }의 이름이 들어 있습니다. 이유는 일지에 남습니다.
warning-name-in-journal = { $source }의 이름이 이미 일지에 있습니다({ $entries }). 거기까지는 보호가 미치지 못합니다.
warning-reading-differs = { $ref }의 말을 판독하면 입력한 것과 다르게 읽힙니다.
warning-evidence-added = 수치의 인용과 주장을 이으려면 증거 연결이 있어야 하므로 { $ref } 증거 연결을 추가했습니다.
warning-words-adjusted = { $ref } 인용은 증거물에 적힌 글자 그대로 저장했습니다. 공백이나 조판 부호가 입력과 다릅니다.
warning-same-bytes = { $ref }의 바이트가 { $earlier }의 바이트와 같습니다.
warning-file-left = { $file }: 추가하지 않았습니다. { $why }
warning-note = { $ref }: { $note }

# ---- what a check finds -----------------------------------------------------

verify-changed = 값이 일지에 적힌 것과 다릅니다.
verify-missing = 있어야 하는데 없습니다.
verify-extra = 없어야 하는데 있습니다. 일지에는 만든 적이 없습니다.
verify-altered = 항목이 그 해시와 맞지 않습니다.
verify-unlinked = 항목이 앞 항목과 이어지지 않습니다.
verify-not-replayable = 항목의 변경을 다시 적용할 수 없습니다.
verify-bytes-changed = 바이트의 해시가 그 바이트를 가리키는 해시와 다릅니다.
verify-bytes-missing = 기록이나 항목이 가리키는 바이트가 없습니다.
verify-name-changed = 이름이 출처에 남긴 확약값(커밋먼트)과 맞지 않습니다.
verify-inconsistent = 데이터베이스의 그 부분이 어긋나 있습니다.
verify-head-absent = 인쇄된 상태(일지 { $seq }번 항목)가 이 사건의 일지에 없습니다. 다른 사건이거나 다시 쓰인 사건입니다.
verify-hash-other = 인쇄된 해시가 사건에 있는 해시와 다릅니다.
verify-record-absent = 인쇄된 기록이 사건에 없습니다.
verify-other-case = 다른 사건의 상태(일지 { $seq }번 항목)가 이 일지에 없습니다. 서로 다른 사건이거나 둘 중 하나가 다시 쓰였습니다.
