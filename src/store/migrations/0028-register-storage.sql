-- What publishing many need not pay for.

-- Compressing a text as PostgreSQL always can took half the time of publishing it. So it is compressed quickly where the server
-- knows how, and else not at all: that costs disk, some 18 kB for each decision in place of 8.
do $$
begin
  alter table register.decision alter column text set compression lz4, alter column statement set compression lz4;
exception when feature_not_supported then
  alter table register.decision alter column text set storage external, alter column statement set storage external;
end
$$;

-- What is counted is written by a trigger of the decision itself, so nothing need look each row up again; what goes with a
-- decision goes with all that went in the same statement.
alter table register.counted drop constraint counted_reference_version_fkey;
create function register.uncount_removed() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from register.counted c using gone where c.reference = gone.reference and c.version = gone.version;
  return null;
end
$$;
revoke all on function register.uncount_removed() from public;
create trigger removal_is_uncounted after delete on register.decision
  referencing old table as gone for each statement execute function register.uncount_removed();
