// Words for the parts of a figure that are picked from a list.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Assumed, CurrencyBasis, Hedge, Kind, Polarity } from "../../host/types.gen.ts";

export const HEDGES: { readonly [H in Hedge]: MessageDescriptor } = {
  none: msg`as stated`,
  range: msg`a range`,
  at_least: msg`at least`,
  more_than: msg`more than`,
  at_most: msg`at most`,
  less_than: msg`less than`,
  up_to: msg`up to`,
  nearly: msg`nearly`,
  just_over: msg`just over`,
  about: msg`about`,
  magnitude: msg`an order of magnitude`,
  one_of: msg`one of several values`,
};

export const FIGURE_KINDS: { readonly [K in Kind]: MessageDescriptor } = {
  stock: msg`a stock: so many at a moment`,
  flow: msg`a flow: so much in a time`,
  price: msg`a price`,
  share: msg`a share`,
};

export const ASSUMED: { readonly [A in Assumed]: MessageDescriptor } = {
  estimate: msg`an analyst's estimate`,
  convention: msg`a convention`,
  tolerance: msg`a tolerance`,
};

export const POLARITIES: { readonly [P in Polarity]: MessageDescriptor } = {
  asserted: msg`asserted`,
  denied: msg`denied`,
};

export const CURRENCY_BASES: { readonly [B in CurrencyBasis]: MessageDescriptor } = {
  explicit: msg`named in the words`,
  inferred: msg`inferred`,
};
