# Words of credibility: chains, origins, dependences. Rules of the checks follow.

origins = 증거물 { $exhibits }건, 원출처 { $origins }곳, 계보 불명 { $unknown }곳

basis-observed = 직접 보거나 겪음
basis-documented = 문서로 가지고 있음
basis-inferred = 추론함
basis-told = 전해 들음
basis-unknown = 어떻게 아는지 밝히지 않음
chain-speaks = 이 말을 한 발언자
chain-told-by = { $ref }에게서 들음
chain-hands-over = 우리에게 건네준 이
chain-behind = 첫 고리 너머에 아무도 이름을 밝히지 않은 누군가가 있습니다.
chain-said = { $when } 발언
chain-published = { $when } 발행
chain-weakest = 밝힐 수 있는 가장 약한 고리: { $names }. 이름만 밝힐 뿐 곱하지 않습니다.
chain-weakest-none = 가장 약한 고리를 가려낼 수 없습니다. 서로 견줄 수 있는 글자 등급이 둘이 되지 않습니다.
chain-unjudged = 평가 없음 또는 판단할 수 없음: { $names }. 더 약할 수도, 더 강할 수도 있습니다.
chain-nobody = 이 말을 한 이가 기록되어 있지 않습니다.
depth-first-hand = 직접 보고 들은 말
depth = 일어난 일에서 { $hops }단계
depth-at-least = { $hops ->
        [0] 일어난 일과의 거리를 알 수 없음
       *[other] 일어난 일에서 적어도 { $hops }단계
    }

dependence-republication = 다시 실음
dependence-syndication = 통신사에서 받음
dependence-translation = 번역함
dependence-paraphrase = 바꾸어 말함
dependence-cites = 인용함
dependence-same-interviewee = 면담한 사람이 같음
dependence-same-author = 필자가 같음
dependence-same-institution = 기관이 같음
dependence-same-dataset = 자료가 같음
dependence-shared-interest = 이해관계를 같이함
dependence-unknown = 의존 방식을 알 수 없음

# Rules of the checks. The record comes first, then what it is about.
lint-confirmed-without-two-origins = { $first }: ‘확인됨’으로 평가했지만, { $about }의 알려진 원출처는 { $origins }곳입니다. { $needed }곳이 필요합니다.
lint-rated-before-newer-evidence = { $first }({ $second }의 평가): 새 증거가 들어오기 전에 한 평가입니다({ $rest }).
lint-unjudgeable-used-as-bad = { $first }: “{ $value }”({ $second })에서 논거를 끌어냅니다. 그것은 판단할 수 없다는 뜻이지 나쁘다는 뜻이 아닙니다.
lint-rating-without-reason = { $first }({ $second }의 평가): 이유가 적혀 있지 않습니다.
lint-reliable-source-with-refuted-claims = { $second }: 최고 등급을 받았지만({ $first }), { $rest }에서 한 말은 반박되었습니다.
lint-likelihood-and-confidence-in-one-sentence = { $first }, { $sentence }번째 문장: 가능성과 확신을 한 문장에 함께 적었습니다.
lint-chain-with-unknown-link-called-first-hand = { $first }: 직접 보고 들은 말로 되어 있지만, 전달 경로에 알 수 없는 고리가 있습니다({ $second }).
lint-circular-reporting = { $all }: 서로가 서로에게서 나온 순환 보도입니다.
lint-derived-before-its-origin = { $first }: 이에 따르면 { $second }의 원본은 { $rest }인데, 원본 쪽이 더 나중입니다.
lint-partly-dependent-origins = { $first }: 독립된 것으로 센 원출처들이 일부 서로 의존합니다({ $second }).
lint-single-source-claim = { $first }: 알려진 원출처 하나에 기댑니다({ $second }).
lint-no-known-origin = { $first }: 뒷받침은 있지만 알려진 원출처가 없습니다.
lint-single-source-stated-as-fact = { $first }, { $sentence }번째 문장: 알려진 원출처가 많아야 하나인 것을 사실처럼 적었습니다({ $claims }).
lint-terms-of-two-yardsticks = { $first }: “{ $one }”, “{ $other }” 두 용어를 함께 쓰는 척도는 없습니다.
lint-figure-without-its-hedge = { $first }, { $sentence }번째 문장: { $second }의 수를 단서 없이 적었습니다. 출처는 한정 표현을 붙였거나 범위로 말했습니다.
lint-protected-source-recognisable = { $first }: 보호되는 출처인데 장소, 때, 직업이 모두 적혀 있습니다({ $told }). 합치면 한 사람을 가리킬 수 있습니다.
lint-only-support-sought = { $first }: 뒷받침하는 인용은 { $quotes }건인데 반박하는 인용은 없습니다. 찾아보았습니까?
lint-every-rating-on-the-diagonal = 등급을 매긴 인용 { $count }건 모두에서 글자와 숫자가 같은 단계입니다. 둘을 따로 판단했습니까?
lint-unrated-source = { $first }: 출처를 평가하지 않았습니다.
lint-unrated-quote = { $first }: 인용을 평가하지 않았습니다.
lint-quote-without-claim = { $first }: 어느 주장에도 걸리지 않은 인용입니다.

told-by-itself = 자체 기록

# The rules by name, for a line that lists many records.
rule-confirmed-without-two-origins = 독립된 원출처 둘 없이 ‘확인됨’으로 평가한 것
rule-rated-before-newer-evidence = 새 증거가 들어오기 전의 평가
rule-unjudgeable-used-as-bad = ‘판단할 수 없음’을 나쁜 것처럼 쓴 곳
rule-rating-without-reason = 이유 없는 평가
rule-reliable-source-with-refuted-claims = 주장이 반박된 출처에 매긴 최고 등급
rule-likelihood-and-confidence-in-one-sentence = 한 문장에 든 가능성과 확신
rule-chain-with-unknown-link-called-first-hand = 전달 경로에 모르는 고리가 있는데 직접 보고 들은 것으로 된 곳
rule-circular-reporting = 순환 보도
rule-derived-before-its-origin = 원본보다 먼저 나온 파생물
rule-partly-dependent-origins = 일부 서로 의존하는 원출처
rule-single-source-claim = 알려진 원출처가 하나뿐인 주장
rule-no-known-origin = 뒷받침은 있으나 알려진 원출처가 없는 주장
rule-single-source-stated-as-fact = 원출처가 하나인데 사실처럼 적은 것
rule-terms-of-two-yardsticks = 두 척도의 용어를 섞음
rule-figure-without-its-hedge = 단서를 떼고 인용한 수치
rule-protected-source-recognisable = 알아볼 수 있을지 모르는 보호 출처
rule-only-support-sought = 반박이 하나도 없는 주장
rule-every-rating-on-the-diagonal = 글자와 숫자가 늘 같이 가는 평가
rule-unrated-source = 평가하지 않은 출처
rule-unrated-quote = 평가하지 않은 인용
rule-quote-without-claim = 어느 주장에도 걸리지 않은 인용

# Why each rule is there, for whoever asks.
why-confirmed-without-two-origins = ‘확인됨’이라는 등급은 그 자체로 독립된 다른 출처도 같은 것을 알렸다는 뜻입니다. 그쪽에 알려진 원출처가 둘 없으면 사건에 없는 것을 말하게 됩니다(STANAG 2511).
why-rated-before-newer-evidence = 평가는 그때 알던 것에 대한 판단입니다. 나중에 들어온 증거가 그 평가에 영향을 줄 수 있으므로 다시 살펴보고 그대로 두거나 새로 평가해야 합니다.
why-unjudgeable-used-as-bad = F, 6, ‘검증되지 않음(untested)’은 아무도 알 수 없다는 뜻입니다. 그것을 낮은 등급처럼 논거로 쓰면, 모른다는 것이 누군가에게 불리한 판단으로 바뀝니다.
why-rating-without-reason = 이유가 없는 등급은 확인할 수도 다툴 수도 없으며, 무엇을 살폈는지를 가립니다.
why-reliable-source-with-refuted-claims = 최고 등급은 의심의 여지를 남기지 않습니다. 출처가 한 말과 이를 반박하는 것을 나란히 놓고 보아야 합니다.
why-single-source-stated-as-fact = 주장 뒤에 원출처가 많아야 하나라면, 문장은 누가 그렇게 말하는지 또는 가능성이 얼마나 되는지를 밝혀야 합니다. 단서 없는 진술을 독자는 확립된 사실로 받아들입니다.
why-terms-of-two-yardsticks = 같은 낱말도 척도가 다르면 다른 범위를 뜻합니다. 처음부터 끝까지 한 척도를 써야 독자가 그 뜻을 알 수 있습니다(ICD 203).
why-figure-without-its-hedge = ‘약’, ‘최대’, 범위는 출처가 한 말의 일부입니다. 수만 떼어 적으면 출처가 말한 것보다 많은 것을 주장하게 됩니다.
why-protected-source-recognisable = 장소와 때와 직업이 함께 한 사람을 가리키면 암호명은 아무도 보호하지 못합니다. 뺄 수 있거나 넓게 쓸 수 있는 것은 그렇게 해야 합니다.
why-likelihood-and-confidence-in-one-sentence = 얼마나 그럴 법한가와 그 판단의 근거가 얼마나 좋은가는 서로 다른 것입니다. 한 문장에 있으면 하나로 읽힙니다(ICD 203).
why-chain-with-unknown-link-called-first-hand = 일어난 일과 우리 사이의 모든 고리를 알 때에만 직접 보고 들은 말이라 할 수 있습니다. 여기에는 모르는 고리가 있습니다.
why-circular-reporting = 서로가 서로에게서 나온 보도는 자기 자신 말고는 아무것도 확인해 주지 않습니다.
why-derived-before-its-origin = 어떤 글로 만든 것이 그 글보다 오래될 수는 없습니다. 날짜나 의존의 방향이 잘못되었습니다.
why-partly-dependent-origins = 기관, 자료, 이해관계를 함께한다고 두 원출처가 하나가 되지는 않지만, 독자는 그것을 알아야 합니다.
why-single-source-claim = 이 원출처 하나가 무너지면 이 주장을 뒷받침하는 알려진 것이 남지 않습니다.
why-no-known-origin = 아무리 많은 문서가 되풀이해도, 어디서 나온 말인지 아무도 모르는 동안에는 원출처로 세지 않습니다.
why-only-support-sought = 주장을 뒷받침하는 증거는 찾으려 들면 쉽게 찾아집니다. 그것을 깨뜨릴 만한 것도 함께 찾아본 주장이 더 굳건합니다.
why-every-rating-on-the-diagonal = 신뢰도와 신빙성은 따로 판단합니다. 둘이 언제나 일치한다면 하나를 다른 하나에서 끌어왔을 가능성이 큽니다.
why-unrated-source = 증거의 전달 경로에 있는 누군가를 판단하지 않았습니다. 이는 낮은 등급이 아니라 빈틈입니다.
why-unrated-quote = 누가 말했는지와 별개로 말 자체를 판단하지 않았습니다.
why-quote-without-claim = 모아 두었으나 아무것에도 걸리지 않습니다. 주장에 연결하거나, 알고서 그대로 두십시오.
