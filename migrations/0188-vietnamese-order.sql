-- Vietnamese order of text, as the screens have it (Intl.Collator 'vi' with numbers by value): decision 0046. The embedded
-- database carries no Vietnamese rules, so that they are said here; PostgreSQL 15 takes none and has its own.
do $$ begin
  if current_setting('server_version_num')::int < 160000 then
    create collation platform.vietnamese (provider = icu, locale = 'vi-u-kn-true', deterministic = false);
  else
    execute $create$
      create collation platform.vietnamese (provider = icu, locale = 'und', deterministic = false, rules =
        U&'[numericOrdering on] [normalization on] &\0300<<\0309<<\0303<<\0301<<\0323 &a<\0103<<<\0102<\00E2<<<\00C2
          &d<\0111<<<\0110 &e<\00EA<<<\00CA &o<\00F4<<<\00D4<\01A1<<<\01A0 &u<\01B0<<<\01AF')
    $create$;
  end if;
end $$;

-- For a migration that keeps more of what is counted than before.
create function platform.touch_again(ids uuid[]) returns void language sql as $$
  insert into platform.touched_evidence (evidence_id) select unnest(ids)
$$;
comment on function platform.touch_again is 'This evidence is counted anew, as if it had changed';
