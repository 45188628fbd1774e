-- An office records what became of the remedies of its own decisions, and of those that were imported.
create trigger recorded_by_its_office after insert on register.compliance
  referencing new table as touched for each statement when (standing.side() = 'office') execute function register.is_of_the_office();
