using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.Seeds;

/// <summary>The organizations and groups of a seed by numbers.</summary>
internal sealed class GeneratedOrganizations(SeedOptions options, SeedWords words)
{
    private readonly List<(string Name, string Domain)> written = [];

    /// <summary>The name of an organization by its number, from 1.</summary>
    public string NameOf(int number) => written[number - 1].Name;

    /// <summary>The domain of its members' addresses.</summary>
    public string DomainOf(int number) => written[number - 1].Domain;

    public void Write(Utf8JsonWriter json, int number)
    {
        var name = words.Company();
        var domain = string.Create(CultureInfo.InvariantCulture, $"{SeedWords.AddressPart(name, "company")}-{number}.example");
        written.Add((name, domain));
        json.WriteStartObject("organization"u8);
        json.WriteNumber("id"u8, number);
        json.WriteString("name"u8, name);
        json.WriteString("external_id"u8, string.Create(CultureInfo.InvariantCulture, $"s{options.Seed}-o{number}"));
        json.WriteStartArray("domain_names"u8);
        json.WriteStringValue(domain);
        json.WriteEndArray();
        json.WriteStartArray("tags"u8);
        json.WriteStringValue(words.Any("customer", "partner", "prospect"));
        json.WriteEndArray();
        json.WriteStartObject("organization_fields"u8);
        json.WriteString("region"u8, $"region_{words.Any<string>(GeneratedFields.Regions)}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void WriteGroup(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject("group"u8);
        json.WriteNumber("id"u8, number);
        json.WriteString("name"u8, words.Department());
        json.WriteEndObject();
    }
}
