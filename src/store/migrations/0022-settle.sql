-- An addition that is sent together with the commit: nobody reads its answer before it is kept, so where the history has moved
-- on the transaction fails, and says which version is there (0: no such stream).
create function casework.settle(head jsonb, expected integer, events json, contents json, row_now jsonb, more_words text, all_words text) returns void
language plpgsql as $$
declare
  answer constant integer := casework.append(head, expected, events, contents, row_now, more_words);
begin
  if answer is null then return; end if;
  if answer = -1 then
    perform casework.know(head ->> 'caseId', row_now ->> 'complainant', row_now ->> 'knownDigest', all_words);
  else
    raise exception 'the history has moved on to version %', answer using errcode = 'RH001';
  end if;
end $$;
revoke execute on function casework.settle from public;
grant execute on function casework.settle to redress_app, redress_jobs;
