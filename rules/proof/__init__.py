from rules.proof.fault import Facts as Facts
