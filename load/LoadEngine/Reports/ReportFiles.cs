using System.Globalization;

namespace LoadEngine.Reports;

/// <summary>Writes the reports of a run side by side: HTML for people, JSON and CSV for programs, Markdown for a pull request.</summary>
public static class ReportFiles
{
    /// <summary>Writes NAME-TIME.html, .json, .csv and .md, and makes the folder if it must.</summary>
    /// <returns>The page.</returns>
    /// <exception cref="IOException">The folder cannot be created or written to.</exception>
    public static async Task<FileInfo> WriteAsync(LoadResult result, ReportHead head, DirectoryInfo folder)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(folder);
        folder.Create();
        var names = string.Join('+', result.Scenarios.Select(stats => stats.Name));
        var time = result.StartedAt.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(folder.FullName, $"{Plain(names)}-{time}");
        await File.WriteAllTextAsync($"{path}.html", HtmlReport.Text(result, head)).ConfigureAwait(false);
        await File.WriteAllTextAsync($"{path}.json", JsonReport.Text(result, head)).ConfigureAwait(false);
        await File.WriteAllTextAsync($"{path}.csv", CsvReport.Text(result)).ConfigureAwait(false);
        await File.WriteAllTextAsync($"{path}.md", MarkdownReport.Text(result, head)).ConfigureAwait(false);
        return new FileInfo($"{path}.html");
    }

    /// <summary>A name that every file system takes.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || "-+_.".Contains(letter) ? letter : '_'));
}
