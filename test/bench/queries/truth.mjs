/** Which generated members answer a query, from the facts they were made with. */

/** @typedef {Map<string, number>} Truth */

export const createTruth = (facts) => {
  const byConcept = new Map();
  for (const fact of facts)
    for (const concept of fact.concepts) {
      if (!byConcept.has(concept)) byConcept.set(concept, []);
      byConcept.get(concept).push(fact);
    }

  /** Facts of members that do any of the concepts. */
  const doing = (concepts) => [...new Set(concepts.flatMap((concept) => byConcept.get(concept) ?? []))];

  const grades = (list, grade = () => 3) => {
    const truth = new Map();
    for (const fact of list) {
      const value = grade(fact);
      if (value > 0) truth.set(fact.id, value);
    }
    return truth;
  };

  return {
    facts,
    doing,
    where: (test) => grades(facts.filter(test)),
    skills: (concepts, test = () => true, grade = 3) => grades(doing(concepts).filter(test), () => grade),
    /** Meets is 3, not stated 1, fails 0: what is not stated is unknown, never "cannot". */
    demand: (concepts, verdict) =>
      grades(doing(concepts), ({ limits }) => {
        const answer = verdict(limits);
        return answer === undefined ? 1 : answer ? 3 : 0;
      }),
  };
};
