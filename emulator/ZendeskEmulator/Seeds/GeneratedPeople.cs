using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.Seeds;

/// <summary>The agents and end users of a seed by numbers. In the file, agents have the numbers behind the users'.</summary>
internal sealed class GeneratedPeople(SeedOptions options, SeedWords words, GeneratedOrganizations organizations)
{
    private readonly HashSet<int> suspended = [];
    private string name = "";
    private string email = "";

    /// <summary>Whether the user that was written last has another address, on a line of its own.</summary>
    public bool HasSecondAddress { get; private set; }

    /// <summary>Whether the user that was written last is sent again, with the email in another case.</summary>
    public bool IsSentTwice { get; private set; }

    /// <summary>The user of this number as a requester, or the next one who is not suspended. The first user is never suspended.</summary>
    public int FindRequester(int number)
    {
        while (suspended.Contains(number))
        {
            number = 1 + (number % options.Users);
        }
        return number;
    }

    /// <summary>The custom role of some agents.</summary>
    public static void WriteRole(Utf8JsonWriter json)
    {
        json.WriteStartObject("custom_role"u8);
        json.WriteNumber("id"u8, 1);
        json.WriteString("name"u8, "First level");
        json.WriteString("description"u8, "Answers what comes in");
        json.WriteEndObject();
    }

    public void WriteAgent(Utf8JsonWriter json, int number)
    {
        const int WithOwnRole = 3;
        Begin(json, options.Users + number, "support.example");
        json.WriteString("role"u8, "agent");
        json.WriteString("external_id"u8, string.Create(CultureInfo.InvariantCulture, $"s{options.Seed}-a{number}"));
        if (number % WithOwnRole == 0)
        {
            json.WriteNumber("custom_role_id"u8, 1);
        }
        if (options.Groups > 0)
        {
            json.WriteStartArray("group_ids"u8);
            json.WriteNumberValue(1 + (number % options.Groups));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    public void WriteUser(Utf8JsonWriter json, int number)
    {
        var isMessy = words.Chance(options.MessyRatio);
        var organization = options.Organizations > 0 && words.Chance(0.8) ? words.UpTo(options.Organizations) : 0;
        Begin(json, number, organization > 0 ? organizations.DomainOf(organization) : "mail.example", isMessy);
        if (words.Chance(options.ExternalIdRatio))
        {
            json.WriteString("external_id"u8, string.Create(CultureInfo.InvariantCulture, $"s{options.Seed}-u{number}"));
        }
        WriteOrganization(json, organization, isMessy);
        WritePhone(json, number, isMessy);
        json.WriteBoolean("verified"u8, words.Chance(0.8));
        if (words.Chance(0.3))
        {
            json.WriteStartArray("tags"u8);
            json.WriteStringValue(words.Any("vip", "trial", "newsletter", "beta"));
            json.WriteStringValue(isMessy ? "VIP" : words.Any("web", "mobile"));
            json.WriteEndArray();
        }
        if (words.Chance(0.5))
        {
            json.WriteStartObject("user_fields"u8);
            json.WriteString("plan"u8, $"plan_{words.Any<string>(GeneratedFields.Plans)}");
            json.WriteNumber("seats"u8, words.UpTo(200));
            json.WriteEndObject();
        }
        if (words.Chance(0.1))
        {
            json.WriteString("time_zone"u8, words.Any("Berlin", "London", "Tokyo", "Hawaii"));
        }
        if (words.Chance(0.05))
        {
            json.WriteString("notes"u8, words.Sentence());
        }
        if (words.Chance(0.01) && number > 1)
        {
            json.WriteBoolean("suspended"u8, true);
            suspended.Add(number);
        }
        json.WriteEndObject();
        HasSecondAddress = words.Chance(0.08);
        IsSentTwice = words.Chance(options.DuplicateEmailCaseRatio);
    }

    public void WriteSecondAddress(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject("identity"u8);
        json.WriteNumber("user_id"u8, number);
        json.WriteString("type"u8, "email");
        json.WriteString("value"u8, $"private-{email[..email.IndexOf('@', StringComparison.Ordinal)]}@home.example");
        json.WriteEndObject();
    }

    /// <summary>The same user as another system has it.</summary>
    public void WriteAgain(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject("user"u8);
        json.WriteString("name"u8, name);
        json.WriteString("email"u8, email.ToUpperInvariant());
        json.WriteEndObject();
    }

    private void Begin(Utf8JsonWriter json, int number, string domain, bool isMessy = false)
    {
        var (first, last) = (words.FirstName(), words.LastName());
        name = $"{first} {last}";
        email = string.Create(
            CultureInfo.InvariantCulture,
            $"{SeedWords.AddressPart(first, "first")}.{SeedWords.AddressPart(last, "last")}.{number}@{domain}");
        json.WriteStartObject("user"u8);
        json.WriteNumber("id"u8, number);
        json.WriteString(
            "name"u8,
            isMessy ? words.Any($"  {name} ", name.ToUpperInvariant(), $"{name} 🚀", $"{last}, {first}", $"Łukasz {last} 山田") : name);
        json.WriteString("email"u8, email);
    }

    private void WriteOrganization(Utf8JsonWriter json, int organization, bool isMessy)
    {
        if (organization == 0)
        {
            return;
        }
        if (isMessy)
        {
            json.WriteStartObject("organization"u8);
            json.WriteString("name"u8, organizations.NameOf(organization).ToUpperInvariant());
            json.WriteEndObject();
            return;
        }
        json.WriteStartArray("organization_ids"u8);
        json.WriteNumberValue(organization);
        if (words.Chance(0.05) && words.UpTo(options.Organizations) is var second && second != organization)
        {
            json.WriteNumberValue(second);
        }
        json.WriteEndArray();
    }

    private void WritePhone(Utf8JsonWriter json, int number, bool isMessy)
    {
        if (words.Chance(0.4))
        {
            json.WriteString("phone"u8, isMessy
                ? words.Any("555 0100", "(555) 0101", "+1 555 0102")
                : string.Create(CultureInfo.InvariantCulture, $"+1415{number:D8}"));
        }
    }
}
