-- a comment
SELECT 'it''s -- no comment' /* a comment
*/ FROM "a--b" -- a comment

WHERE a = '
-- no comment';
