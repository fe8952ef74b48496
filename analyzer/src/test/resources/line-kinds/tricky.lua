-- a comment
--[[ a comment

]] local a = [[ no -- comment

]] -- a comment
--[==[ ]] still
]==]
local b = "no -- comment \"" -- a comment
local c = t[a[1]] - 2 -- a comment
local d = [=[
-- no comment ]]
]=] --- a comment
