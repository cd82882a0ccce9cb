/** A comma, colon, semicolon or bracket of Latin type where Chinese stands beside it. */
export const halfWidthBeside = /[\p{Script=Han}”》）…][,:;(]|[,:;)][\p{Script=Han}“《（]/u;
