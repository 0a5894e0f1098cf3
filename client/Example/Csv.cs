using System.Text;

namespace Example;

/// <summary>Splits comma-separated values (RFC 4180): quoted fields may hold commas, line ends and doubled quotes.</summary>
internal static class Csv
{
    /// <summary>The records, each with the line on which it begins, from 1; empty lines are none.</summary>
    /// <exception cref="FormatException">A quote is not closed.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Read(TextReader file)
    {
        var number = 0;
        while (file.ReadLine() is { } line)
        {
            var start = ++number;
            while (HasOpenQuote(line))
            {
                line += "\n" + (file.ReadLine() ?? throw new FormatException($"Line {start}: a quote is not closed."));
                number++;
            }
            if (line.Length > 0)
            {
                yield return (start, Split(line));
            }
        }
    }

    private static bool HasOpenQuote(string text) => text.Count(letter => letter == '"') % 2 == 1;

    private static List<string> Split(string record)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < record.Length; at++)
        {
            if (record[at] == '"' && isQuoted && at + 1 < record.Length && record[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (record[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (record[at] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(record[at]);
            }
        }
        fields.Add(field.ToString());
        return fields;
    }
}
