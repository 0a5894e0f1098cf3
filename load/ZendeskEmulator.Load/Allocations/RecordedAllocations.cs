using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZendeskEmulator.Load.Allocations;

/// <summary>The numbers that were recorded: one file, renewed by the command that stands in it.</summary>
/// <param name="About">A description of the file.</param>
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
    public static RecordedAllocations Read(FileInfo file) =>
        JsonSerializer.Deserialize<RecordedAllocations>(File.ReadAllText(file.FullName), Json)!;

    public void Write(FileInfo file) => File.WriteAllText(file.FullName, $"{JsonSerializer.Serialize(this, Json)}\n");

    /// <summary>
    /// A sentence for each number that is not as recorded. Less than was recorded is one too: a later change could
    /// otherwise lose the gain unseen.
    /// </summary>
    public IEnumerable<string> Differences(IReadOnlyDictionary<string, long> found) => Bytes.Keys.Union(found.Keys)
        .Order(StringComparer.Ordinal)
        .Select(name => Difference(name, Bytes.GetValueOrDefault(name), found.GetValueOrDefault(name)))
        .OfType<string>();

    private static string? Difference(string name, long recorded, long found) => (recorded, found) switch
    {
        (0, _) => $"{name}: {found} bytes a request; nothing is recorded.",
        (_, 0) => $"{name}: recorded, and no longer measured.",
        _ when Math.Abs(found - recorded) <= recorded * Tolerance => null,
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {found} bytes a request, {recorded} recorded ({((double)found / recorded) - 1:+0.0%;-0.0%})."),
    };
}
