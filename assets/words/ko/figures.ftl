# Readings of figures. Numbers come in already rounded outward and grouped. Unit
# and period follow the amount, so a hedge that Korean puts behind the unit
# stands in brackets at the number that it is about.

value = { $value }
value-about = 약 { $value }
value-between = { $low } ~ { $high }
value-between-open-low = { $low }(초과) ~ { $high }
value-between-open-high = { $low } ~ { $high }(미만)
value-between-open = { $low }(초과) ~ { $high }(미만)
value-at-least = 최소 { $value }
value-more-than = { $value }(초과)
value-just-over = { $value }(남짓)
value-at-most = 최대 { $value }
value-less-than = { $value }(미만)
value-nearly = 거의 { $value }
value-or = { $first } 또는 { $last }
value-magnitude = 자릿수만 알려짐
value-none = 알려진 한계 없음
value-ranged = { $from }–{ $to }
approximate = 어림수
per = ({ $items }당)
and = 및

period-year = { $n }년
period-month = { $n }개월
period-week = { $n }주
period-day = { $n }일
period-hour = { $n }시간
period-minute = { $n }분
period-second = { $n }초
unit-number = 수

relation-equal = 같음
relation-contains = 포함함
relation-contained = 포함됨
relation-overlap = 겹침
relation-disjoint = 겹치지 않음
relation-incomparable = 비교할 수 없음

why-same = 하한과 상한이 모두 같습니다.
why-within = { $narrow }의 모든 값이 { $wide }의 값에 들어 있습니다.
why-share = 둘 다 { $from }부터 { $to }까지의 값이 될 수 있습니다.
why-share-from = 둘 다 { $from } 이상의 값이 될 수 있습니다.
why-share-to = 둘 다 { $to } 이하의 값이 될 수 있습니다.
why-share-all = 어느 쪽도 다른 쪽이 배제하는 끝값을 제시하지 않습니다.
why-changes-lower = { $figure }의 하한이 실제로 어디에 있는지에 달려 있습니다. 가장 작을 때: { $first }, 가장 클 때: { $last }.
why-changes-upper = { $figure }의 상한이 실제로 어디에 있는지에 달려 있습니다. 가장 작을 때: { $first }, 가장 클 때: { $last }.
why-apart = { $less }의 끝({ $from })이 { $more }의 시작({ $to })보다 작습니다.
why-apart-approximate = { $less }의 끝은 { $from } 부근, { $more }의 시작은 { $to } 부근입니다. 한쪽이 어림수이므로 어긋나기는 해도 모순은 아닙니다.
why-no-option = 한쪽의 여러 값 가운데 다른 쪽의 값이 되는 것이 없습니다.
why-within-tolerance = 허용차 { $tolerance }({ $reading }) 이내입니다: { $because }
why-units = 단위가 다릅니다: { $left }, { $right }.
why-periods = 기간을 서로 비교할 수 없습니다: { $left }, { $right }.
why-per = 무엇당의 값인지가 서로 다릅니다: { $left }, { $right }.
why-kinds = 수치의 종류가 다릅니다: { $left ->
        [stock] 저량
        [flow] 유량
        [price] 가격
        [share] 비율
       *[other] { $left }
    }, { $right ->
        [stock] 저량
        [flow] 유량
        [price] 가격
        [share] 비율
       *[other] { $right }
    }.
why-dates = 기준일이 다릅니다: { $left }, { $right }.
why-denied = { $figure }의 출처는 그렇지 않다고 말합니다.
why-boundless = { $figure }에는 한계가 제시되어 있지 않습니다.
why-unsound = { $figure }의 구성 요소가 서로 맞지 않습니다.
why-no-period = 기간 없음
why-per-nothing = 무엇당 값이 아님

note-approximate = 출처가 어림수로 말한 { $figure }에 기댑니다.
note-twice = { $figure } 수치가 계산식에 두 번 이상 들어 있습니다.
note-options = { $figure } 수치는 여러 값 중 하나이므로 그 값들 사이 전체로 넣었습니다.
note-dates = { $left }, { $right }: 기준일이 서로 다릅니다.
note-count = 나누는 개수는 적어도 1이라고 보았습니다.
note-floor-lower = 결과의 하한은 제시되지 않은 하한에도 일부 기댑니다.
note-floor-upper = 결과의 상한은 제시되지 않은 하한에도 일부 기댑니다.
rates-why-mean = { $first }부터 { $last }까지 환율 { $count }개의 평균.
rates-why-index = { $first }의 물가(지수 { $base })를 { $last }의 물가(지수 { $target })로 환산.
rates-why-lowest = { $first }부터 { $last }까지 환율 { $count }개 중 최저.
rates-why-highest = { $first }부터 { $last }까지 환율 { $count }개 중 최고.

note-converted = { $rate } 환율로 환산했습니다.
note-adjusted = 물가 지수 { $rate }에 따라 다른 시점의 물가로 환산했습니다. 명목 금액은 입력값에 있습니다.
note-other-time = { $figure }의 시점과 { $rate }의 시점이 다릅니다.
note-undated = { $figure }에 날짜가 없어서 { $rate }의 시점과 맞는지 알 수 없습니다.
note-reversed = 증가율을 { $left }에서 { $right } 쪽으로 계산했으나, 둘 중 { $right }의 시점이 더 이릅니다.
note-assumes = 우리의 가정인 { $figure }에 기댑니다.
note-shared = { $figure } 수치가 다른 계산을 거쳐 두 번 이상 들어갑니다. 결과의 범위가 필요 이상으로 넓을 수 있습니다.

rate-told = { $ref }: 1 { $from } = { $value } { $to }, { $date }, { $kind }, { $cited }
rate-cited = 출처 증거물 { $exhibit }
rate-uncited = 밝힌 증거물 없음

hold-value = { $figure }
hold-lower = { $figure }의 하한
hold-upper = { $figure }의 상한
rests-lower = 하한의 바탕: { $on }.
rests-upper = 상한의 바탕: { $on }.
rests-both = 하한과 상한의 바탕: { $on }.

refusal-unknown = { $figure } 수치가 없습니다.
refusal-no-rate = { $rate } 환율이 없습니다.
refusal-rate = { $rate } 환율로 환산할 수 없습니다: { $unit }.
refusal-rate-no-money = 한 가지 통화의 금액이 아닌 값
refusal-unsound = { $figure }의 구성 요소가 서로 맞지 않습니다.
refusal-denied = { $figure }의 출처는 그렇지 않다고 말합니다. 이 수치로는 아무것도 계산할 수 없습니다.
refusal-boundless = { $figure }에는 계산에 쓸 한계가 제시되어 있지 않습니다.
refusal-no-count = { $figure } 수치는 무엇을 센 것이 아니므로 그 하나당의 값을 낼 수 없습니다.
refusal-units = 단위가 맞지 않습니다: { $left }, { $right }.
refusal-currencies = 두 통화가 섞였습니다: { $left }, { $right }. 먼저 기록된 환율로 한쪽을 환산하십시오.
refusal-periods = 기간이 맞지 않습니다: { $left }, { $right }.
refusal-per = 무엇당의 값인지가 서로 다릅니다: { $left }, { $right }.
refusal-kinds = 종류가 달라 더할 수 없습니다: { $left ->
        [stock] 저량
        [flow] 유량
        [price] 가격
        [share] 비율
       *[other] { $left }
    }, { $right ->
        [stock] 저량
        [flow] 유량
        [price] 가격
        [share] 비율
       *[other] { $right }
    }.
refusal-no-period = 기간이 없는 값이므로 { $to } 기준으로 환산할 수 없습니다.
refusal-incommensurable = { $left }에서 { $right } 기준으로 환산할 수 없습니다. 한 달의 날수와 한 해의 시간 수는 일정하지 않습니다. 한 해의 근로 시간처럼 얼마인지를 정하는 가정을 곱하십시오.
refusal-product = 단위가 될 수 없는 곱입니다: { $left } × { $right }.
refusal-zero = 0이므로 나눌 수 없습니다: { $divisor }.
refusal-may-be-zero = 0일 수 있으므로 나눌 수 없습니다: { $divisor }.
refusal-unbounded = 출처가 제시한 것 가운데 결과의 한계를 정하는 것이 없습니다.
refusal-result = 결과가 수치로 나타낼 수 있는 값이 아닙니다.

formula-too-long = 계산식이 너무 깁니다.
formula-too-deep = 계산식의 중첩이 너무 깊습니다.
formula-ends = 계산식이 도중에 끝납니다.
formula-unexpected = 계산식의 { $at }번째 자리에 올 수 없는 문자가 있습니다.
formula-unclosed = 계산식의 괄호가 닫히지 않았습니다.
formula-ref = 계산식의 { $at }번째 자리에 수치의 참조 번호가 없습니다.
formula-rate-ref = 계산식의 { $at }번째 자리에서 “by” 뒤에 온 것이 환율의 참조 번호가 아닙니다.
formula-number = 계산식의 { $at }번째 자리에 있는 수를 읽을 수 없습니다.
formula-period = 계산식의 { $at }번째 자리에서 “per” 뒤에 온 것이 ISO 8601 기간이 아닙니다.
formula-parts = 계산식의 { $at }번째 자리에 있는 함수는 항의 개수가 맞지 않습니다. share와 growth에는 항을 두 개 씁니다.
