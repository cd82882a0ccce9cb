import type { Act } from '../acts.ts';
import type { FactRule } from '../fact-rule.ts';
import type { Pair, Scene } from '../parties.ts';
import { readAct, readInside, readNext } from './act.ts';
import { readBenefit } from './benefit.ts';
import { readBranch, readOwnChild, readOwnParent } from './children.ts';
import { readBetween, readEnglish, readEnglishChild, readOuterBehind } from './english.ts';
import { readMembersAside } from './members-aside.ts';
import { readMutual, readWith } from './mutual.ts';
import { readChain, readInName, readAside, readPartsOfName, readWhere, type Standing } from './standing.ts';
import { readEndsInName, readStretch } from './roads.ts';
import { readOwnTitle } from './own-title.ts';
import { readStandsIn } from './stands-in.ts';
import { readVisits } from './visits.ts';
import { readHeld, readLocated, readSetsIn } from './where.ts';

/** How the words of a rule are read, by the name of its shape: those around a verb. */
export const actShapes: Readonly<Record<string, (act: Act, rule: FactRule, scene: Scene) => Pair[]>> = {
  ...{
    act: readAct,
    inside: readInside,
    next: readNext,
    located: readLocated,
    held: readHeld,
    'sets-in': readSetsIn,
    benefit: readBenefit,
    mutual: readMutual,
    visits: readVisits,
    with: readWith,
    english: readEnglish,
    'english-between': readBetween,
  },
};

/** Those that stand side by side without one. */
export const standingShapes: Readonly<Record<string, (standing: Standing, rule: FactRule, scene: Scene) => Pair[]>> = {
  ...{
    chain: readChain,
    where: readWhere,
    'in-name': readInName,
    'ends-in-name': readEndsInName,
    stretch: readStretch,
    aside: readAside,
    branch: readBranch,
    'own-child': readOwnChild,
    'own-parent': readOwnParent,
    'members-aside': readMembersAside,
    'stands-in': readStandsIn,
    'own-title': readOwnTitle,
    'parts-of-name': readPartsOfName,
    'english-outer': readOuterBehind,
    'english-own': readEnglishChild,
  },
};
