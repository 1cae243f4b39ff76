-- Why: a case names the others whose listings say the very same.

-- "Versions with these very words."
create index listing_version_by_content on listing_version (organisation_id, content_hash);
