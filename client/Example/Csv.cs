using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Example;

/// <summary>Reads comma-separated values (RFC 4180) with the lines on which records begin, which CsvHelper does not keep.</summary>
internal static class Csv
{
    /// <summary>The records, each with the line on which it begins, counted from 1. Empty lines are skipped.</summary>
    /// <exception cref="FormatException">A quote is not closed, or stands inside an unquoted field.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Read(TextReader file)
    {
        var line = 1;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = false,
            BadDataFound = bad => throw new FormatException($"Line {line}: a quote {ComplaintAbout(bad.RawRecord)}."),
        };
        using var parser = new CsvParser(file, configuration, leaveOpen: true);
        while (parser.Read())
        {
            if (parser.RawRecord.Trim('\r', '\n').Length > 0)
            {
                yield return (line, parser.Record!);
            }
            line += parser.RawRecord.Count(letter => letter == '\n');
        }
    }

    private static string ComplaintAbout(string record) =>
        record.Count(letter => letter == '"') % 2 == 1 ? "is not closed" : "stands inside an unquoted field";
}
