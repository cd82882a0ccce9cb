export const token = 'a-token-of-the-tests';

/** Who is party to which treaty, as a table. */
export const treaties = `country,treaty,date
Belgium,Berne Convention,1887-12-05
France,Berne Convention,1887-12-05
Belgium,Paris Convention,1884-07-06
Spain,Paris Convention,1884-07-06
`;
