namespace ZendeskEmulator.CustomFields;

/// <summary>
/// The nesting depth of a pattern's groups and subtracted sets, which is the recursion depth of the parser.
/// </summary>
internal static class PatternDepth
{
    public static int Of(ReadOnlySpan<char> pattern)
    {
        var (groups, sets, deepest) = (0, 0, 0);
        var setBegan = -1;
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\':
                    at++;
                    break;
                case '[' when sets == 0 || pattern[at - 1] == '-':
                    sets++;
                    setBegan = at + 1 < pattern.Length && pattern[at + 1] == '^' ? at + 1 : at;
                    break;
                // Directly after the start of a set, ] is one of its letters.
                case ']' when sets > 0 && at > setBegan + 1:
                    sets--;
                    break;
                case '(' when sets == 0:
                    groups++;
                    break;
                case ')' when sets == 0 && groups > 0:
                    groups--;
                    break;
                default:
                    break;
            }
            deepest = Math.Max(deepest, groups + sets);
        }
        return deepest;
    }
}
