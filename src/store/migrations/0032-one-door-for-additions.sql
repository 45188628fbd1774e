-- Opening a case and adding to it ask once whether the one who asks may reach it, and not again for each row of each table: so
-- they go past the rules of the rows, and apply the predicate themselves. The rules stay as they are for every other way.

drop function casework.settle(jsonb, integer, json, json, jsonb, text, text);
drop function casework.append(jsonb, integer, json, json, jsonb, text);
drop function casework.know(text, text, text, text);
drop function casework.know_more(text, text, text, text);

-- Whether the one who asks may open a case: before their own office; for themselves, as a party to it; the program, any.
create function casework.may_open(this_office text, people jsonb) returns boolean language sql stable
return case standing.side()
  when 'office' then this_office = standing.office()
  when 'person' then coalesce(standing.office(), this_office) = this_office and people @> jsonb_build_array(jsonb_build_object('person', standing.person()))
  when 'system' then current_setting('role') = 'redress_jobs'
  else false end;
grant execute on function casework.may_open to redress_jobs;

grant create on schema casework to redress_jobs;
set local role redress_jobs;

-- Adds events with their words, and folds the row, in one visit to the database. Gives null when done; else the version that
-- the stream has meanwhile (0: none that can be reached), and nothing is changed. What cannot be told of is left out of the row:
-- `people` where nobody came or went, `knownDigest` where whoever adds may not read all the words.
create function casework.append(head jsonb, expected integer, events json, contents json, row_now jsonb, more_words text, all_words text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  this_case constant text := head ->> 'caseId';
  this_office text := head ->> 'office';
  this_body text := head ->> 'body';
  new_version constant integer := (head ->> 'version')::integer;
  now_due constant date := coalesce((row_now ->> 'nextDue')::date, 'infinity');
  own_side constant text := casework.my_side();
  people constant jsonb := row_now -> 'people';
  known_now constant text := row_now ->> 'knownDigest';
  actual integer;
begin
  if expected = 0 then
    if casework.may_open(this_office, people) is not true then
      raise exception 'this case is not for the one who asks to open' using errcode = 'insufficient_privilege';
    end if;
    insert into casework.stream (case_id, office, scheme, scheme_version, reference, body, version, digest)
      values (this_case, this_office, head ->> 'scheme', head ->> 'schemeVersion', head ->> 'reference', this_body, new_version, head ->> 'digest')
      on conflict do nothing;
  else
    -- Whose case it is stands there, whatever the head says.
    update casework.stream s set version = new_version, digest = head ->> 'digest'
      where s.case_id = this_case and s.version = expected and casework.reaches(s.case_id, s.office, s.body)
      returning s.office, s.body into this_office, this_body;
  end if;
  if not found then
    select s.version into actual from casework.stream s where s.case_id = this_case and casework.reaches(s.case_id, s.office, s.body);
    -- No conflict target above: of two who open the same case at once, the second may meet the first at its reference.
    if actual is null and expected = 0 then raise unique_violation using message = 'another case has this id or this reference'; end if;
    return coalesce(actual, 0);
  end if;

  with added as (
    insert into casework.event (case_id, version, type, at, text, digest)
      select this_case, e.version, e.type, e.at, e.text, e.digest
      from json_to_recordset(events) as e (version integer, type text, at timestamptz, text text, digest text)
  )
  insert into casework.content (id, case_id, version, nonce, text, shown_to)
    select c.id, this_case, c.version, c.nonce, c.text, array(select json_array_elements_text(c."shownTo"))
    from json_to_recordset(contents) as c (id text, version integer, nonce text, text text, "shownTo" json);

  if jsonb_typeof(people) = 'array' then
    insert into casework.party (case_id, person, role, office, body)
      select this_case, p.person, p.role, this_office, this_body
      from jsonb_to_recordset(people) as p (person text, role text)
      where not exists (select from casework.party q where (q.case_id, q.person, q.role) = (this_case, p.person, p.role))
      on conflict do nothing;
    if found and own_side = 'body' then
      raise exception 'a body makes nobody a party to a case' using errcode = 'insufficient_privilege';
    end if;
    if expected > 0 and own_side = 'office' then
      delete from casework.party q where q.case_id = this_case
        and not exists (select from jsonb_to_recordset(people) as p (person text, role text) where (p.person, p.role) = (q.person, q.role));
    end if;
  end if;

  if expected = 0 then
    insert into casework.listed_case (case_id, office, body, reference, scheme, scheme_version, stage, closed, turn, assigned, opened_on, next_due, next_clock, category, outcome)
      values (this_case, this_office, this_body, head ->> 'reference', head ->> 'scheme', head ->> 'schemeVersion', row_now ->> 'stage',
        (row_now ->> 'closed')::boolean, row_now ->> 'turn', row_now ->> 'assigned', (row_now ->> 'openedOn')::date,
        now_due, row_now ->> 'nextClock', row_now ->> 'category', row_now ->> 'outcome');
  else
    -- Most additions change nothing that a list shows.
    update casework.listed_case l
      set stage = row_now ->> 'stage', closed = (row_now ->> 'closed')::boolean, turn = row_now ->> 'turn', assigned = row_now ->> 'assigned',
        next_due = now_due, next_clock = row_now ->> 'nextClock', category = row_now ->> 'category', outcome = row_now ->> 'outcome'
      where l.case_id = this_case and (l.stage, l.closed, l.turn, l.assigned, l.next_due, l.next_clock, l.category, l.outcome)
        is distinct from (row_now ->> 'stage', (row_now ->> 'closed')::boolean, row_now ->> 'turn', row_now ->> 'assigned',
          now_due, row_now ->> 'nextClock', row_now ->> 'category', row_now ->> 'outcome');
  end if;

  -- Whoever may not read all the words says nothing of them.
  if known_now is null then return null; end if;
  -- Reading a text into lexemes costs more than all the rest, so what was read before is not read again.
  if expected > 0 and row_now ->> 'knownBefore' is not null then
    update casework.known_to k set digest = known_now, words = k.words || to_tsvector('english', more_words)
      where k.case_id = this_case and k.side = own_side and k.digest = row_now ->> 'knownBefore';
    if found then return null; end if;
  end if;
  insert into casework.known_to (case_id, side, office, body, complainant, digest, words)
    values (this_case, own_side, this_office, this_body, row_now ->> 'complainant', known_now, to_tsvector('english', all_words))
    on conflict (case_id, side) do update set complainant = excluded.complainant, digest = excluded.digest, words = excluded.words;
  return null;
end $$;

-- Everything that a case is opened with: its events, and the words that the side of the one who asks may read.
create function casework.open(this_reference text, this_office text) returns table (
  case_id text, office text, scheme text, scheme_version text, reference text, body text, version integer, digest text, its_office json, its_body json, events json, words json)
language plpgsql stable rows 1 security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  all_words constant boolean := standing.side() in ('office', 'system');
begin
  return query
    select s.case_id, s.office, s.scheme, s.scheme_version, s.reference, s.body, s.version, s.digest,
      (select to_json(found) from (select o.id, o.slug, o.name, o.phone, o.address, o.hours, o.settings from identity.office o where o.id = s.office) found),
      (select to_json(found) from (select b.slug, b.name, b.kind, b.called from identity.body b where b.slug = s.body) found),
      (select json_agg(e.text::json order by e.version) from casework.event e where e.case_id = s.case_id),
      (select json_object_agg(c.id, c.text::json) from casework.content c where c.case_id = s.case_id and (all_words or standing.side() = any (c.shown_to)))
    from casework.stream s
    where s.reference = this_reference and (this_office is null or s.office = this_office) and casework.reaches(s.case_id, s.office, s.body);
end $$;

-- As before; what the program itself puts there needs no look at each thing that it is about.
create or replace function casework.enqueue(jobs json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  by_the_program constant boolean := coalesce(standing.side() = 'system' and current_setting('role') = 'redress_jobs', false);
  wrong record;
begin
  select * into wrong from (
    select j.task,
      j.task is null or j.task not in ('send-mail', 'clock-falls-due', 'index-entry', 'carry-handover', 'confirm-alert', 'send-alerts') as no_task,
      json_typeof(j.payload) is distinct from 'object' or exists (
        select from json_each(j.payload) as member
        cross join lateral (select member.value #>> '{}' as text) as said
        where member.key !~ '^[a-z][A-Za-z]*$' or length(member.key) > 31
          or case json_typeof(member.value)
            when 'number' then said.text !~ '^[0-9]+$' or length(said.text) > 12
            when 'string' then (said.text !~ '^[A-Za-z0-9][A-Za-z0-9._:-]*$' or length(said.text) > 80) and said.text !~ '^[0-9][0-9] [0-9][0-9][0-9] [0-9][0-9][0-9][A-Z]?$'
            else true end
      ) as talkative,
      j.key !~ '^[A-Za-z0-9._:-]*$' or length(j.key) > 160 as misnamed,
      not by_the_program and (not casework.concerns(j.payload) or (select not casework.concerns(a.payload) from casework.agenda a where a.key = j.key) is true) as beyond
    from json_to_recordset(jobs) as j (task text, payload json, key text)
  ) as found where found.no_task or found.talkative or found.misnamed or found.beyond limit 1;
  if wrong.no_task then raise exception 'there is no task named %', wrong.task using errcode = 'invalid_parameter_value'; end if;
  if wrong.talkative then raise exception 'a job names what it is about by identifiers only' using errcode = 'invalid_parameter_value'; end if;
  if wrong.misnamed then raise exception 'the key of a job is made of identifiers only' using errcode = 'invalid_parameter_value'; end if;
  if wrong.beyond then raise exception 'a job is about something that the one who asks can reach, and so is the one whose place it takes' using errcode = 'insufficient_privilege'; end if;

  insert into casework.agenda as a (key, task, payload, run_at)
    select distinct on (named.key) named.key, named.task, named.payload, coalesce(named.run_at, now())
    from (
      select coalesce(j.key, gen_random_uuid()::text) as key, j.task, j.payload, j."runAt" as run_at, j.ordinality
      from rows from (json_to_recordset(jobs) as (task text, payload json, "runAt" timestamptz, key text)) with ordinality as j (task, payload, "runAt", key, ordinality)
    ) as named
    order by named.key, named.ordinality desc
    -- Again of one that came meanwhile.
    on conflict (key) do update set task = excluded.task, payload = excluded.payload, run_at = excluded.run_at where by_the_program or casework.concerns(a.payload);
end $$;

revoke execute on function casework.append, casework.open from public;
grant execute on function casework.append, casework.open to redress_app;

set local role redress_owner;
revoke create on schema casework from redress_jobs;

-- An addition that is sent together with the commit: nobody reads its answer before it is kept, so where the history has moved
-- on the transaction fails, and says which version is there (0: no such stream).
create function casework.settle(head jsonb, expected integer, events json, contents json, row_now jsonb, more_words text, all_words text) returns void
language plpgsql as $$
declare
  actual constant integer := casework.append(head, expected, events, contents, row_now, more_words, all_words);
begin
  if actual is not null then raise exception 'the history has moved on to version %', actual using errcode = 'RH001'; end if;
end $$;
revoke execute on function casework.settle from public;
grant execute on function casework.settle to redress_app, redress_jobs;
