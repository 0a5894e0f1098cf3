using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZendeskEmulator.Load.Allocations;

/// <summary>The numbers that were recorded: one file, renewed by the command that stands in it.</summary>
/// <param name="About">For a person who opens the file.</param>
/// <param name="Bytes">Bytes a request, by workload and store.</param>
internal sealed record RecordedAllocations(string About, IReadOnlyDictionary<string, long> Bytes)
{
    public const string Renew = "dotnet run -c Release --project load/ZendeskEmulator.Load -- bench allocations --record";

    private const double Tolerance = 0.05;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static RecordedAllocations Of(IReadOnlyDictionary<string, long> bytes) => new(
        $"Bytes that the server allocates for a request; .ci/run allows {Tolerance:P0} more or less. Renew: {Renew}", bytes);

    /// <exception cref="FileNotFoundException">Nothing was recorded yet.</exception>
    public static RecordedAllocations Read(FileInfo file) => JsonSerializer.Deserialize<RecordedAllocations>(File.ReadAllText(file.FullName), Json)!;

    public void Write(FileInfo file) => File.WriteAllText(file.FullName, $"{JsonSerializer.Serialize(this, Json)}\n");

    /// <summary>
    /// A sentence for each number that is not as recorded. Less than was recorded is one too: a later change could
    /// otherwise lose the gain without anybody seeing it.
    /// </summary>
    public IEnumerable<string> Differences(IReadOnlyDictionary<string, long> found) => Bytes.Keys.Union(found.Keys).Order(StringComparer.Ordinal)
        .Select(name => (Name: name, Recorded: Bytes.GetValueOrDefault(name), Found: found.GetValueOrDefault(name)))
        .Where(number => Math.Abs(number.Found - number.Recorded) > number.Recorded * Tolerance)
        .Select(number => number switch
        {
            { Recorded: 0 } => $"{number.Name}: {number.Found} bytes a request; nothing is recorded.",
            { Found: 0 } => $"{number.Name}: recorded, and no longer measured.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number.Name}: {number.Found} bytes a request, {number.Recorded} recorded ({((double)number.Found / number.Recorded) - 1:+0.0%;-0.0%})."),
        });
}
