# Readings of figures. Numbers come in already rounded outward and grouped.

value = { $value }
value-about = about { $value }
value-between = { $low } to { $high }
value-between-open-low = more than { $low }, up to { $high }
value-between-open-high = { $low } to less than { $high }
value-between-open = more than { $low } and less than { $high }
value-at-least = at least { $value }
value-more-than = more than { $value }
value-just-over = just over { $value }
value-at-most = at most { $value }
value-less-than = less than { $value }
value-nearly = nearly { $value }
value-or = { $first } or { $last }
value-magnitude = an order of magnitude only
value-none = no bound is known
value-ranged = { $from }–{ $to }
approximate = approximate
per = per { $items }
and = and

period-year = { $n ->
        [one] year
       *[other] { $n } years
    }
period-month = { $n ->
        [one] month
       *[other] { $n } months
    }
period-week = { $n ->
        [one] week
       *[other] { $n } weeks
    }
period-day = { $n ->
        [one] day
       *[other] { $n } days
    }
period-hour = { $n ->
        [one] hour
       *[other] { $n } hours
    }
period-minute = { $n ->
        [one] minute
       *[other] { $n } minutes
    }
period-second = { $n ->
        [one] second
       *[other] { $n } seconds
    }
unit-number = number

relation-equal = equal
relation-contains = contains
relation-contained = contained
relation-overlap = overlap
relation-disjoint = disjoint
relation-incomparable = incomparable

why-same = Both ends agree.
why-within = Every value of { $narrow } is one of { $wide }.
why-share = Both allow the values from { $from } to { $to }.
why-share-from = Both allow the values from { $from } upward.
why-share-to = Both allow the values up to { $to }.
why-share-all = Neither states an end that the other excludes.
why-changes-lower = It depends on where the lower bound of { $figure } truly lies: { $first } at its least, { $last } at its greatest.
why-changes-upper = It depends on where the upper bound of { $figure } truly lies: { $first } at its least, { $last } at its greatest.
why-apart = { $less } ends at { $from }, below { $to }, where { $more } begins.
why-apart-approximate = { $less } ends near { $from } and { $more } begins near { $to }; one of them is approximate, so this is a tension and no contradiction.
why-no-option = None of the alternatives of the one is a value of the other.
why-within-tolerance = That is within the tolerance { $tolerance } ({ $reading }): { $because }
why-units = The units differ: { $left } and { $right }.
why-periods = The periods do not compare: { $left } and { $right }.
why-per = They are for each of different things: { $left } and { $right }.
why-kinds = One is a { $left }, the other a { $right }.
why-dates = They hold at different dates: { $left } and { $right }.
why-denied = The source of { $figure } says that it is not so.
why-boundless = { $figure } states no bound.
why-unsound = The parts of { $figure } do not agree with each other.
why-no-period = no period
why-per-nothing = per nothing

note-approximate = Rests on { $figure }, which its source gives as approximate.
note-twice = { $figure } stands in the formula more than once.
note-options = { $figure } is an alternative and entered as everything between its values.
note-dates = { $left } and { $right } hold at different dates.
note-count = A count that is divided by was taken to be one at the least.
note-floor-lower = The lower end rests partly on a lower bound that was not stated.
note-floor-upper = The upper end rests partly on a lower bound that was not stated.
rates-why-mean = Mean of { $count } rates from { $first } to { $last }.
rates-why-index = Prices of { $first } (index { $base }) at those of { $last } (index { $target }).
rates-why-lowest = The lowest of { $count } rates from { $first } to { $last }.
rates-why-highest = The highest of { $count } rates from { $first } to { $last }.

note-converted = Converted by { $rate }.
note-adjusted = Brought to other prices by the index { $rate }; the nominal amounts are those of the inputs.
note-other-time = { $figure } is of another time than { $rate }.
note-undated = { $figure } has no date, so nothing says whether { $rate } is of its time.
note-reversed = Growth is counted from { $left } to { $right }, which is the earlier of the two.
note-assumes = Rests on { $figure }, an assumption of ours.
note-shared = { $figure } enters more than once by way of other computations; the result may be wider than it must be.

rate-told = { $ref }: 1 { $from } = { $value } { $to }, { $date }, { $kind }, { $cited }
rate-cited = from { $exhibit }
rate-uncited = no exhibit cited

hold-value = { $figure }
hold-lower = the lower end of { $figure }
hold-upper = the upper end of { $figure }
rests-lower = The lower end rests on { $on }.
rests-upper = The upper end rests on { $on }.
rests-both = Both ends rest on { $on }.

refusal-unknown = There is no figure { $figure }.
refusal-no-rate = There is no exchange rate { $rate }.
refusal-rate = { $rate } does not convert { $unit }.
refusal-rate-no-money = what is not one sum of money
refusal-unsound = The parts of { $figure } do not agree with each other.
refusal-denied = The source of { $figure } says that it is not so; nothing can be computed from it.
refusal-boundless = { $figure } states no bound to compute with.
refusal-no-count = { $figure } counts nothing, so nothing is for each of it.
refusal-units = The units do not fit: { $left } and { $right }.
refusal-currencies = Two currencies meet: { $left } and { $right }; convert one by a recorded rate first.
refusal-periods = The periods do not fit: { $left } and { $right }.
refusal-per = The figures are for each of different things: { $left } and { $right }.
refusal-kinds = A { $left } and a { $right } cannot be added.
refusal-no-period = Nothing can be brought to { $to }: the value is over no period.
refusal-incommensurable = { $left } do not convert to { $right }: a month has no fixed number of days, a year no fixed number of hours. Multiply by an assumption that says how many, such as working hours a year.
refusal-product = { $left } times { $right } is no unit.
refusal-zero = { $divisor } is zero and cannot be divided by.
refusal-may-be-zero = { $divisor } may be zero and cannot be divided by.
refusal-unbounded = Nothing that a source stated bounds the result.
refusal-result = The result is no figure that can be stated.

formula-too-long = The formula is too long.
formula-too-deep = The formula is nested too deep.
formula-ends = The formula ends too early.
formula-unexpected = The formula has a character that cannot stand at position { $at }.
formula-unclosed = A parenthesis of the formula is never closed.
formula-ref = The formula has no figure's ref at position { $at }.
formula-rate-ref = What follows “by” at position { $at } of the formula is no exchange rate's ref.
formula-number = The number at position { $at } of the formula cannot be read.
formula-period = What follows “per” at position { $at } of the formula is no ISO 8601 duration.
formula-parts = The verb at position { $at } of the formula takes another number of parts: share and growth take two.
