# Words of the printed dossier. One message, one sentence or label.

kicker = 증거 보고서
page = 쪽
page-of = /
contents = 차례
standard-brief = 표준 보고서

cover-case = 사건
cover-handling = 취급 등급
cover-state = 사건의 상태
cover-state-value = 일지 { $seq }번 항목, { $at }
cover-head = 일지의 머리 해시
cover-holds = 담긴 것
cover-holds-value = 증거물 { $exhibits }건, 출처 { $sources }개, 인용 { $quotes }건, 주장 { $claims }건, 수치 { $figures }개
cover-edition = 판
cover-edition-internal = 내부용: 보호되는 출처는 암호명으로 나옵니다
rated-on-cover = 평가
rated-on-cover-value = { $day } 기준; { $later ->
        [0] 그 뒤에 한 평가 없음
       *[other] 그 뒤에 한 평가 { $later }건은 뺌
    }
rated-on-notice = 이 보고서의 평가는 { $day } 하루가 끝난 때를 기준으로 합니다. { $later ->
        [0] 그 뒤에 한 평가는 없습니다.
       *[other] 그 뒤에 한 평가 { $later }건은 뺐습니다.
    } 나머지는 모두 지금의 사건 그대로 인쇄되며, 이 평가를 살피는 점검도 그렇습니다.
cover-left-out = 뺀 것
cover-left-out-value = 주장 { $claims }, 그리고 이에만 걸리는 것

summary = 요약
summary-intro = 무엇이 주장되는지, 누가 그 뒤에 있는지, 얼마나 믿을 수 있는지를 보입니다. 모든 진술은 인용으로, 모든 인용은 증거물과 그 해시로 이어집니다.
summary-caption = 이 사건의 주장
summary-claim = 주장
summary-for = 뒷받침
summary-against = 반박
summary-origins = 뒷받침의 원출처
summary-figures-caption = 수치가 말하는 것
summary-none = 사건에 아직 주장이 없습니다.

claims = 주장과 증거
claim-heading = { $ref }  { $statement }
claim-origins = 뒷받침의 원출처: { $origins }.
claim-supporting = 뒷받침
claim-disputing = 반박
claim-context = 배경
claim-nothing-for = 이 주장을 뒷받침하는 인용이 없습니다.
claim-nothing-against = 이 사건에는 이 주장을 반박하는 인용이 없습니다.
claim-fragile = 뒷받침이 알려진 원출처 하나에 기댑니다. 그것이 무너지면 이 주장을 뒷받침하는 알려진 것이 남지 않습니다.
claim-rest-on-unknown = 이 주장을 뒷받침하는 알려진 원출처가 없습니다. 뒷받침하는 것은 계보 불명입니다.
claim-partial = 완전히 독립적이지 않음: { $from }, { $target } ({ $kind }).

quote-place-exhibit = 증거물
quote-place-page = { $page }쪽
quote-place-chars = 글자 위치 { $start }–{ $end }
quote-place-published = { $date } 발행
quote-place-asserted = { $date } 발언
quote-translation = 번역:
quote-paraphrase = 풀어 쓴 말(출처의 말이 아님):
quote-not-verbatim = 원문과 다름: 증거물의 글에서 인용한 그대로의 말을 더는 찾을 수 없습니다.
quote-why = 주장에 걸리는 까닭: { $why }

grade-words = { $grade }: { $reliability }; { $credibility }
grade-speaker = 발언자: { $label }
grade-speaker-unrated = 발언자 평가 없음
grade-information = 정보: { $label }
grade-information-unrated = 정보 평가 없음

figures = 수치
figures-intro = 수는 출처가 말한 그대로입니다. 출처가 말하지 않은 한계는 여기서 채우지 않습니다. 어림수는 그렇다고 표시하며, 허용차로 바꾸지 않습니다.
figures-caption = 주장된 수치
figures-ref = 참조
figures-words = 출처의 말
figures-measure = 측정 대상
figures-reading = 읽은 값
figures-said = 발언자, 등급
figures-none = 기록된 수치가 없습니다.
figures-inferred = 통화는 명시되지 않아 추정함
figures-denied = 출처가 부인함
figures-as-of = { $date } 기준
chart-caption = 주장된 수치와 계산된 수치, 단위별. 채운 끝은 수치에 들어가고 고리 모양의 끝은 들어가지 않습니다. 화살표는 그쪽 끝이 제시되지 않은 채 이어지며, 옅은 띠는 한계 자체가 범위라는 뜻입니다. 보라색은 어림수이고, 점선은 제시되지 않은 끝에서 이어집니다.
chart-row-alt = { $label }: { $reading }
chart-alt = 구간 도표. { $rows }
computations = 계산
computations-caption = 무엇을 무엇으로 계산했는가
computations-formula = 계산식
computations-result = 결과
computations-inputs = 바탕
computations-notes = 알아 둘 것
assumed = 가정한 것
assumed-caption = 가정: 사건에서 아무도 말하지 않은 우리 자신의 수와 그 이유
assumed-sort = 종류
assumed-because = 이유
assumed-estimate = 분석가의 추정
assumed-convention = 관례
assumed-tolerance = 허용차
origin-stated = 출처가 말한 수치
origin-unquoted = 인용 없이 적은 수치
origin-computed = 우리가 계산한 수치
origin-computed-on = 우리가 계산한 수치, 가정 { $count }개({ $figures })에 기댐
origin-assumed = 가정, { $sort }
comparisons = 수치가 서로 맞는가?
comparisons-caption = 한 주장에서 같은 것을 잰 수치
comparisons-pair = 수치
comparisons-relation = 관계
comparisons-why = 이유
comparisons-contradiction = 모순

findings = 판단
finding-heading = { $ref }  판단
finding-rests = 바탕
claim-counted = ({ $origins })
finding-standard = 증명 기준: { $standard }.
finding-likelihood = 가능성: { $likelihood }.
finding-confidence = 근거에 대한 확신: { $confidence }.

sources = 출처 대장
sources-register = 출처별 기록
statement = 출처 개요서
statement-intro = 여기서 다룬 주장 뒤에 있는 출처 전체의 모습입니다. 얼마나 많고 어떤 종류인지, 어떻게 평가되었는지, 일어난 일에 얼마나 가까운지, 어느 주장을 떠받치고 그중 어느 것을 홀로 떠받치는지, 무엇이 빠져 있는지를 보입니다. 모두 기록을 센 것이며, 서로 저울질하지 않고 점수를 내지도 않습니다.
statement-base-label = 전체.
statement-base = 사건에 기록된 출처는 { $sources }개입니다: { $kinds }. { $used ->
        [0] 주장을 뒷받침하거나 반박하는 인용의 전달 경로에 있는 출처는 없습니다
       *[other] { $all ->
            [yes] 이 출처 모두가 주장을 뒷받침하거나 반박하는 인용의 전달 경로에 있습니다
           *[no] 이 가운데 { $used }개가 주장을 뒷받침하거나 반박하는 인용의 전달 경로에 있습니다
        }
    }{ $protected ->
        [0] .
       *[other] . 그중 { $protected }개는 보호되는 출처로, 암호명으로만 나옵니다.
    }
statement-kind-person = 개인 { $count }명
statement-kind-outlet = 언론 매체 { $count }곳
statement-kind-organisation = 단체 { $count }곳
statement-kind-government = 정부 기관 { $count }곳
statement-kind-instrument = 법적 문서 { $count }건
statement-kind-dataset = 데이터 집합 { $count }개
statement-kind-rumour = 소문 { $count }건
statement-kind-unknown = 종류를 알 수 없는 출처 { $count }개
statement-reliability-label = 이 출처들의 신뢰도.
statement-credibility-label = 그 인용들의 신빙성.
statement-part = { $value } ({ $label }): { $count }
statement-judged-not = 판단할 수 없음: { $count }
statement-unrated = 평가 없음: { $count }
statement-directness-label = 직접성.
statement-directness = 주장을 뒷받침하거나 반박하는 인용 { $quotes }건 가운데 직접 보고 들은 말이 { $first }건, 일어난 일에서 한 단계 이상 떨어진 것으로 알려진 말이 { $further }건, 일어난 일과의 거리를 알 수 없는 말이 { $unknown }건입니다.
statement-independence-label = 독립성.
statement-independence-one = 기록된 의존 관계 때문에 원출처 하나로 센 것:
statement-independence-partial = 완전히 독립적이지 않다고 기록되었으나 따로 센 것:
statement-independence-none = 기록 사이의 의존 관계가 기록되어 있지 않습니다. 의존 관계가 없다는 뜻은 아닙니다.
statement-several = 알려진 원출처 둘 이상에 기댄 주장:
statement-one = 알려진 원출처 하나에 기댄 주장:
statement-none-known = 알려진 원출처가 없는 주장:
statement-unsupported = 뒷받침하는 것이 없는 주장:
statement-support-label = 뒷받침.
statement-against-label = 반대 증거.
statement-against = 반박이 있는 주장:
statement-against-none = 사건 안에 반박이 하나도 없는 주장:
statement-matters-label = 가장 중요한 출처.
statement-matters = { $several ->
        [no] – 다음 주장의 알려진 유일한 원출처:
       *[yes] – 원출처 하나로 세며, 다음 주장의 알려진 유일한 원출처:
    }
statement-matters-falls = 이것이 철회되거나 틀린 것으로 밝혀지면 { $claims ->
        [1] 그 주장을
       *[other] 그 주장들을
    } 뒷받침하는 알려진 원출처가 남지 않습니다.
statement-matters-none = 알려진 원출처 하나에만 기댄 주장은 없습니다.
statement-gaps-label = 빈틈.
statement-gap-unrated = 평가하지 않은 출처:
statement-gap-stale = 새 증거가 들어오기 전에 평가했고 그 뒤에 다시 평가하지 않은 것:
statement-gap-behind = 처음 말한 이가 어떻게 아는지 밝히지 않았거나, 이름을 밝히지 않은 이에게서 들었거나, 그 자신의 이름이 없는 인용:
statement-gaps-none = 전달 경로의 모든 출처가 평가되었고, 새 증거보다 오래된 평가가 없으며, 모든 인용의 처음 말한 이가 알려져 있습니다.
rating-history = 평가 이력
rating-history-intro = 여기에 인쇄된 출처와 인용에 대한 지금까지의 모든 평가이며, 각각 오래된 것부터 적었습니다. 평가는 고치지 않고, 같은 척도로 나중에 한 평가가 그것을 대신합니다. 블라인드로 했거나 한 주제나 시기에만 해당하는 평가는 다른 평가 곁에 남으며 아무것도 대신하지 않습니다.
rating-history-caption = 모든 평가와 그것을 대신한 평가
rating-history-of = 평가 대상
rating-history-when = 날짜, 평가자
rating-history-value = 등급과 척도
rating-history-why = 이유
rating-history-weighed = 살핀 것: { $factors }.
rating-history-probability = 평가자 자신의 확률: { $probability }.
rating-history-blind = 다른 평가를 보지 않고 한 블라인드 평가
rating-history-topic = 이 주제에만 적용: { $topic }
rating-history-period = 이 시기에만 적용: { $period }
rating-history-replaced = 대신한 평가: { $by }
rating-history-in-force = 유효함
fall-heading = { $record }에 기대는 것
fall-intro = { $ref } 기록이 철회되거나 틀린 것으로 밝혀지면, 여기에 적힌 것은 지금처럼 남을 수 없고 다시 살펴보아야 합니다. 이 목록이 사건에서 빼는 것은 없습니다.
fall-nothing = 사건에 { $ref } 기록에 기대는 것이 없습니다.
fall-caption = { $ref } 기록에 기대는 모든 기록
fall-sort = 종류
fall-records = 기록, 그리고 거기에 이르는 길
fall-exhibits = 증거물
fall-quotes = 인용
fall-doubted = 의심스럽지만 그대로 셈
fall-evidence = 증거 연결
fall-claims-left-out = 이 보고서에서 뺀 주장
fall-figures = 출처가 말한 수치
fall-computations = 계산
fall-rates = 환율
fall-ratings = 평가
fall-findings = 판단
fall-dossiers = 보고서
fall-itself = 그 자체
fall-through = 거쳐 온 출처: { $with }
fall-within = 담긴 곳: { $with }
fall-made-from = 만들어진 바탕: { $with } ({ $dependence })
fall-shares = 증인이나 저자가 같음({ $dependence })
fall-claims-caption = 증거를 잃는 주장
fall-claims-claim = 주장
fall-claims-now = 지금의 뒷받침
fall-claims-then = 남는 뒷받침
fall-claims-against = 남는 반박
fall-claims-no-known = 알려진 원출처가 남지 않습니다.
fall-claims-unchanged = 지금 그대로
factor-access = 접근
factor-expertise = 전문성
factor-motive = 동기
factor-track-record = 과거 실적
factor-internal-consistency = 내적 일관성
factor-corroboration = 뒷받침
factor-recency = 시의성
sources-intro = 신뢰도는 출처에, 신빙성은 인용마다 매기며 둘을 합치지 않습니다. 줄표는 평가가 없다는 뜻입니다. F와 6은 판단할 수 없다는 뜻이며 낮은 평가가 아닙니다.
sources-caption = 출처
sources-ref = 참조
sources-name = 출처
sources-rating = 신뢰도
sources-reason = 이유, 평가자, 날짜
sources-protected = 보호됨; 암호명
sources-same-as = 다음과 같은 출처:
sources-also = 다음 기록도 같은 출처:
sources-unrated = 평가 없음
sources-others = 다른 평가 { $others }건이 있습니다.
ratings-caption = 인용의 신빙성
ratings-quote = 인용
ratings-value = 신빙성
ratings-reason = 이유, 평가자, 날짜

dependences = 의존 관계
dependences-caption = 무엇이 무엇에서 독립적이지 않은가
dependences-pair = 기록
dependences-type = 종류
dependences-why = 그것을 아는 근거
rates-caption = 환율
rates = 환율
rates-rate = 환율 값
rates-date = 날짜, 종류
rates-cited = 출처 증거물

exhibits = 증거물
exhibits-intro = 증거물은 모두 바이트 하나까지 그대로 사건 파일에 보관됩니다. SHA-256으로 누구든 사본을 확인할 수 있습니다. 인용은 옆에 적힌 텍스트 층에 고정되어 있습니다.
exhibits-caption = 증거물과 그 해시
exhibits-ref = 참조
exhibits-item = 자료
exhibits-got = 발행, 입수
exhibits-hash = SHA-256
exhibits-bytes = { $length }바이트
exhibits-not-held = 바이트가 보관되어 있지 않음
exhibits-layer = 텍스트 층 { $ref }, { $maker } { $version }, SHA-256
exhibits-published = { $date } 발행
exhibits-acquired = { $date } 입수
exhibits-acquired-from = 입수처: { $from }

chain-heading = 전달 경로와 원출처: { $ref }
matrix = 주장별 출처
matrix-caption = 어느 출처의 말이 어느 주장에 걸리는가(+ 뒷받침, − 반박, · 배경)
matrix-source = 출처

statements = 뒷받침 없는 진술
statements-claim = { $ref }: 뒷받침하는 인용이 없는 주장입니다.
statements-finding = { $ref }: 뒷받침이 있는 주장에 기대지 않은 판단입니다.
statements-prose = 본문에 나오는 { $ref } 기록이 이 사건에 없습니다.
statements-none = 모든 주장에 뒷받침하는 인용이 하나 이상 있고, 모든 판단이 그런 주장에 기댑니다.

method = 방법과 점검
method-figures = 주장된 수치는 출처의 한정 표현과 함께 상하한으로 남깁니다. ‘초과’는 한계 자체를 빼고 ‘이상’은 포함합니다. 중간값을 만들거나 없는 끝을 채우지 않습니다. 가정한 것은 이유와 함께 가정으로 적고, 가정에 기댄 계산은 그렇다고 밝힙니다. 수치가 허용차 이내라고 보는 것은 허용차를 정해 둔 때뿐입니다. 결과는 정확한 값이며, 인쇄할 때는 하한은 내리고 상한은 올려 바깥쪽으로 반올림합니다.
method-origins = 문서가 아니라 원출처를 셉니다. 전달 경로는 알려진 처음 말한 이에서 말을 건네준 이까지 이어집니다. 다른 것을 다시 싣거나 번역하거나 인용한 것은 그것과 원출처 하나입니다. 전해 들었거나 어떻게 아는지 모르는 이의 너머에 있는 원출처는 계보 불명으로 세며, 독립된 것으로는 결코 세지 않습니다.
method-quotes = 인용은 증거물 하나의 텍스트 층 하나에 있는 말 그대로이며, 인쇄하기 전에 대조합니다. 더는 맞지 않는 말은 따옴표 없이 인쇄합니다.
method-protected = 보호되는 출처는 암호명으로 나오며, 이 문서를 만든 자료에는 그 이름이 없습니다.
method-state = 이 문서는 사건 일지의 { $seq }번 항목에서 만들었습니다. 일지는 SHA-256 해시의 사슬이며, 그 머리 해시를 아래에 인쇄했습니다. 바뀐 사건은 더는 이 머리 해시로 이어지지 않습니다.
method-verify = 확인하는 법: Assay로 사건을 열고 이 파일로 “assay verify CASE --against”를 실행하십시오. 첨부된 manifest.json에 모든 참조와 해시가 적혀 있습니다.
method-standard = { $standard } 형식으로 내보냈습니다.
method-handling = { $label }: { $meaning }
method-handling-raised = 여기에 인쇄된 기록이 요구하므로 취급 등급을 { $asked }에서 { $label } 등급으로 올렸습니다.
method-lints = 사건 점검 결과
method-lints-none = 점검에서 알릴 것이 없었습니다.
chart-denied = 부인됨: { $reading }
method-lint-many = { $severity }: { $rule }: { $refs }.
method-lint = { $severity }: { $message }
severity-error = 오류
severity-warning = 주의
severity-note = 참고
scales = 사용한 척도
scale-heading = { $title }, { $version }판 ({ $document })
scale-not-ordered = 등급의 사다리에 들지 않습니다.
glossary = 사용한 용어
hedges-caption = 한정 표현을 읽는 법

tlp-red = 지정된 수신자 개인만 보고 들을 수 있으며, 더 이상 공개하지 않습니다.
tlp-amber-strict = 제한 공개. 알아야 할 사람에게만, 수신 조직 안에서만 전달합니다.
tlp-amber = 제한 공개. 알아야 할 사람에게만, 수신 조직과 그 고객 안에서 전달합니다.
tlp-green = 제한 공개. 수신자의 공동체 안에서 전달할 수 있습니다.
tlp-clear = 누구에게나 전달할 수 있으며, 공개에 제한이 없습니다.

kind-person = 개인
kind-outlet = 언론 매체
kind-organisation = 단체
kind-government = 정부
kind-instrument = 법적 문서
kind-dataset = 데이터 집합
kind-rumour = 소문
kind-unknown = 종류를 알 수 없음

rate-spot = 한 시점
rate-period-average = 기간 평균
rate-end-of-period = 기말
rate-official = 공식
rate-parallel = 비공식 시장
rate-operational = 유엔 업무용
rate-index = 물가 지수

list-and = 및

quote-states = 말한 수치:
claim-computed = 계산:
claim-circle = 순환 보도: 서로가 서로에게서 나왔습니다({ $records }).
claim-returning = { $quotes }의 전달 경로가 이미 말을 전한 이에게 되돌아옵니다.
claim-backwards = 시간상 불가능: 나중에 나왔다는 쪽이 오히려 더 오래되었습니다({ $records }).
chain-caption = 원출처별 전달 경로
chain-origin = 원출처
chain-chains = 전달 경로
group-known = 알려짐:
group-behind = 다음 출처 너머의 누군가:
group-unknown = 이름이 없음
figures-no-quote = 인용에서 나오지 않음

# What stands against a dossier before it is handed out.
problem-claim-left-out = { $ref }: 다루는 블록이 없어 빠집니다.
problem-ref-unknown = 글에 나오는 { $ref } 기록이 이 사건에 없습니다.
problem-not-verbatim = { $ref }: 따옴표 없이 인쇄됩니다. 그 말이 { $exhibit }의 글에 그대로 있지 않습니다.
problem-glyph-missing = 보고서의 어느 글꼴에도 { $code } 글자가 없습니다(여기에 { $count }번 나옴). 대신 그 코드를 적은 네모가 인쇄됩니다.
problem-handling-raised = { $asked } 대신 { $handling } 등급으로 인쇄됩니다. 담긴 기록이 그것을 요구합니다.
problem-prose-empty = 블록에 제목도 글도 없어 아무것도 인쇄되지 않습니다.
