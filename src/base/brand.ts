declare const brand: unique symbol;

/** A `T` that only its own checked constructor makes, so that two kinds of text cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
