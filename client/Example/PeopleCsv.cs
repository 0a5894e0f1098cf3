using System.Globalization;
using Zendesk;

namespace Example;

/// <summary>Reads people from a file whose first line names the columns.</summary>
internal static class PeopleCsv
{
    private static readonly Dictionary<string, Action<UserInput, string>> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = (user, value) => user.Name = value,
        ["email"] = (user, value) => user.Email = value,
        ["external_id"] = (user, value) => user.ExternalId = value,
        ["phone"] = (user, value) => user.Phone = value,
        ["role"] = (user, value) => user.Role = value,
        ["organization_id"] = (user, value) => user.OrganizationId = long.Parse(value, CultureInfo.InvariantCulture),
        ["tags"] = (user, value) => user.Tags = value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ["details"] = (user, value) => user.Details = value,
        ["notes"] = (user, value) => user.Notes = value,
        ["locale"] = (user, value) => user.Locale = value,
        ["time_zone"] = (user, value) => user.TimeZone = value,
    };

    /// <exception cref="FormatException">The file is not as it should be; the message names the line.</exception>
    public static IReadOnlyList<Person> Read(string path)
    {
        using var file = new StreamReader(path);
        var records = Csv.Read(file).ToList();
        if (records.Count == 0)
        {
            throw new FormatException($"{path} is empty: its first line names the columns.");
        }
        var columns = records[0].Fields.Select(name => name.Trim()).ToList();
        if (columns.FirstOrDefault(name => !Columns.ContainsKey(name)) is { } unknown)
        {
            throw new FormatException($"There is no column '{unknown}'. Columns: {string.Join(", ", Columns.Keys)}.");
        }
        return [.. records.Skip(1).Select(record => ToPerson(columns, record.Line, record.Fields))];
    }

    private static Person ToPerson(List<string> columns, int line, IReadOnlyList<string> fields)
    {
        if (fields.Count != columns.Count)
        {
            throw new FormatException($"Line {line} has {fields.Count} fields, not {columns.Count}.");
        }
        var user = new UserInput();
        foreach (var (column, value) in columns.Zip(fields, (column, field) => (column, field.Trim())))
        {
            // An empty cell is not sent: a blank would clear the value in Zendesk.
            if (value.Length > 0)
            {
                Assign(user, column, value, line);
            }
        }
        return user.Email is null && user.ExternalId is null
            ? throw new FormatException(
                $"Line {line} has neither email nor external_id: Zendesk could not find the person again, and would create another one "
                + $"each time.")
            : new Person(line, user);
    }

    private static void Assign(UserInput user, string column, string value, int line)
    {
        try
        {
            Columns[column](user, value);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw new FormatException($"Line {line}: '{value}' is no {column}.", wrong);
        }
    }
}
