-- What a case is opened with is put together from its texts, which are JSON already, and not read and written once more; and whether
-- somebody reaches it is asked without preparing a query where none is needed.

grant create on schema casework to redress_jobs;
set local role redress_jobs;

-- Everything that a case is opened with: its events, and the words that the side of the one who asks may read.
drop function casework.open(text, text);
create function casework.open(this_reference text, this_office text) returns table (
  case_id text, office text, scheme text, scheme_version text, reference text, body text, version integer, digest text, its_office json, its_body json, events text, words text)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  all_words constant boolean := standing.side() in ('office', 'system');
begin
  return query
    select s.case_id, s.office, s.scheme, s.scheme_version, s.reference, s.body, s.version, s.digest,
      (select to_json(found) from (select o.id, o.slug, o.name, o.phone, o.address, o.hours, o.settings from identity.office o where o.id = s.office) found),
      (select to_json(found) from (select b.slug, b.name, b.kind, b.called from identity.body b where b.slug = s.body) found),
      (select '[' || string_agg(e.text, ',' order by e.version) || ']' from casework.event e where e.case_id = s.case_id),
      (select '{' || string_agg(to_json(c.id) || ':' || c.text, ',') || '}' from casework.content c where c.case_id = s.case_id and (all_words or standing.side() = any (c.shown_to)))
    from casework.stream s
    where s.reference = this_reference and (this_office is null or s.office = this_office) and casework.reaches(s.case_id, s.office, s.body);
end $$;

revoke execute on function casework.open from public;
grant execute on function casework.open to redress_app;

set local role redress_owner;
revoke create on schema casework from redress_jobs;

create or replace function casework.reaches(this_case text, this_office text, this_body text) returns boolean language plpgsql stable as $$
begin
  case standing.side()
    when 'office' then return this_office = standing.office();
    when 'person' then return exists (select from casework.party p where p.person = standing.person() and p.case_id = this_case);
    when 'body' then return this_body = standing.body() and this_office = standing.office();
    when 'system' then return current_setting('role') = 'redress_jobs';
    else return false;
  end case;
end $$;
