using System.Buffers;
using System.Text.Json;

namespace ZendeskEmulator.Seeds;

/// <summary>
/// The lines of a seed by numbers, as a person could write them into a file. Each line names earlier ones by the numbers of the
/// file, so that ids do not matter.
/// </summary>
internal sealed class GeneratedSeed
{
    private readonly SeedOptions options;
    private readonly SeedTimes times;
    private readonly GeneratedOrganizations organizations;
    private readonly GeneratedPeople people;
    private readonly GeneratedTickets tickets;
    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly Utf8JsonWriter json;

    /// <param name="now">The account's time.</param>
    public GeneratedSeed(SeedOptions options, DateTimeOffset now)
    {
        this.options = options;
        var words = new SeedWords(options.Locale, options.Seed);
        times = new SeedTimes(now, options.Organizations + options.Agents + options.Users + options.Tickets, options.SameSecondRatio);
        organizations = new GeneratedOrganizations(options, words);
        people = new GeneratedPeople(options, words, organizations);
        tickets = new GeneratedTickets(options, words, people);
        json = JsonOutput.WriterInto(buffer);
    }

    /// <summary>Each line is valid until the next one is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        if (options.Users > 0)
        {
            yield return Line(times.First, GeneratedFields.WritePlan);
            yield return Line(times.First, GeneratedFields.WriteSeats);
        }
        if (options.Organizations > 0)
        {
            yield return Line(times.First, GeneratedFields.WriteRegion);
        }
        if (options.Tickets > 0)
        {
            yield return Line(times.First, GeneratedFields.WriteOrder);
        }
        if (options.Agents > 0)
        {
            yield return Line(times.First, GeneratedPeople.WriteRole);
        }
        for (var i = 1; i <= options.Groups; i++)
        {
            yield return Line(times.First, organizations.WriteGroup, i);
        }
        for (var i = 1; i <= options.Organizations; i++)
        {
            yield return Line(times.Next(), organizations.Write, i);
        }
        for (var i = 1; i <= options.Agents; i++)
        {
            yield return Line(times.Next(), people.WriteAgent, i);
        }
        for (var i = 1; i <= options.Users; i++)
        {
            var at = times.Next();
            yield return Line(at, people.WriteUser, i);
            if (people.HasSecondAddress)
            {
                yield return Line(at, people.WriteSecondAddress, i);
            }
            if (people.IsSentTwice)
            {
                yield return Line(at, people.WriteAgain, i);
            }
        }
        for (var i = 1; i <= options.Tickets; i++)
        {
            yield return Line(times.Next(), tickets.Write, i);
        }
    }

    private ReadOnlyMemory<byte> Line(DateTime at, Action<Utf8JsonWriter> write) => Line(at, (into, _) => write(into), 0);

    private ReadOnlyMemory<byte> Line(DateTime at, Action<Utf8JsonWriter, int> write, int number)
    {
        json.Reset();
        buffer.ResetWrittenCount();
        json.WriteStartObject();
        json.WriteString("at"u8, at);
        write(json, number);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
