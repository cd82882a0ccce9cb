/** The kinds of entity that join places, and by which relations a party takes part in one. An observer is no member, and a mention joins nobody. */
export const joiningTypes: Readonly<Record<string, readonly string[]>> = {
  Agreement: ['SIGNED'],
  Alliance: ['MEMBER_OF', 'COFOUNDED'],
  Mechanism: ['PARTY_TO', 'ESTABLISHED', 'COFOUNDED'],
};

export const hubKinds: readonly string[] = Object.keys(joiningTypes);
