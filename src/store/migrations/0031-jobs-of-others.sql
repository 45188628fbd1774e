-- Work on the agenda is about what the one who asks can reach, and takes the place of no work that is about something else:
-- under the key of another's job, theirs would be lost.

-- Whether the one who asks may have this done. A mail of another office is theirs only while they post it; what is done with a
-- package follows from both sides' authorisation, which the program alone has checked, and followers are the program's alone. Each
-- is asked for by its key.
create function casework.concerns(payload json) returns boolean language sql stable
return (payload ->> 'case' is null or (select casework.reaches(s.case_id, s.office, s.body) from casework.stream s where s.case_id = payload ->> 'case') is true)
  and (payload ->> 'mail' is null or (select case standing.side()
      when 'office' then m.office = standing.office()
      when 'system' then current_setting('role') = 'redress_jobs'
      else m.sent_at is null and m.posted_at >= now() end
    from casework.mail m where m.id = payload ->> 'mail') is true)
  and ((payload ->> 'package' is null and payload ->> 'alert' is null and payload ->> 'follower' is null) or (standing.side() = 'system' and current_setting('role') = 'redress_jobs') is true);
grant execute on function casework.concerns to redress_jobs;

grant create on schema casework to redress_jobs;
set local role redress_jobs;

create or replace function casework.enqueue(jobs json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
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
      not casework.concerns(j.payload) or (select not casework.concerns(a.payload) from casework.agenda a where a.key = j.key) is true as beyond
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
    on conflict (key) do update set task = excluded.task, payload = excluded.payload, run_at = excluded.run_at where casework.concerns(a.payload);
end $$;

set local role redress_owner;
revoke create on schema casework from redress_jobs;
