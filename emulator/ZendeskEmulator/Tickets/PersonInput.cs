using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Http;
using ZendeskEmulator.Locales;

namespace ZendeskEmulator.Tickets;

/// <summary>A person in a request on a ticket: an id, an address, or an object with both name and address.</summary>
internal sealed class PersonInput
{
    private const int MaxPeople = 100;

    private static readonly BodyShape<PersonInput> Shape = new BodyShape<PersonInput>()
        .Integer("id", (person, value) => person.Id = value)
        .Text("name", (person, value) => person.Name = value)
        .Text("email", (person, value) => person.Email = value)
        .Text("locale", (person, value) => person.Locale = value)
        .Integer("locale_id", (person, value) => person.LocaleId = value)
        .Integer("organization_id", (person, value) => person.OrganizationId = value)
        .Boolean("verified", (person, value) => person.Verified = value);

    public long? Id { get; private set; }

    public string? Name { get; private set; }

    public string? Email { get; private set; }

    private string? Locale { get; set; }

    private long? LocaleId { get; set; }

    /// <summary>Null for the account's locale, and for one that there is not.</summary>
    public string? LocaleCode => Locale is { } code ? LocaleTable.CanonicalOf(code) : LocaleId is { } id ? LocaleTable.NameOf(id) : null;

    public long? OrganizationId { get; private set; }

    public bool Verified { get; private set; }

    /// <summary>What somebody without credentials may say of itself: no id, no organization, and no verified address.</summary>
    public PersonInput OfAnonymous() => new() { Name = Name, Email = Email, Locale = Locale, LocaleId = LocaleId };

    /// <summary>Reads one person under a key.</summary>
    public static BodyShape<TicketInput>.ReadValue ReadInto(Action<TicketInput, PersonInput> set) =>
        (ref Utf8JsonReader reader, TicketInput into) =>
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }
        var person = new PersonInput();
        var error = person.Read(ref reader);
        set(into, person);
        return error?.Under("requester");
    };

    /// <summary>Reads an array of people, each in any of the forms.</summary>
    public static BodyShape<TicketInput>.ReadValue ReadSeveralInto(Action<TicketInput, List<PersonInput>> set) =>
        (ref Utf8JsonReader reader, TicketInput into) =>
        {
            const string Key = "collaborators";
            if (reader.TokenType is JsonTokenType.Null or not JsonTokenType.StartArray)
            {
                var isNull = reader.TokenType == JsonTokenType.Null;
                reader.Skip();
                return isNull ? null : new ParameterError(Key, "must be an array");
            }
            ParameterError? first = null;
            var people = new List<PersonInput>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var person = new PersonInput();
                first ??= person.Read(ref reader)?.Under(Key);
                people.Add(person);
            }
            set(into, people);
            return people.Count > MaxPeople ? ParameterError.TooMany(Key, MaxPeople) : first;
        };

    private ParameterError? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Shape.Read(ref reader, this);
            case JsonTokenType.Number or JsonTokenType.String:
                if (BodyValue.TextOrNumber(ref reader, TextBounds.Line, out var text) is { } wrong)
                {
                    return new ParameterError("email", wrong);
                }
                if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                {
                    Id = id;
                }
                else if (text!.Contains('@', StringComparison.Ordinal))
                {
                    Email = text;
                }
                else
                {
                    Name = text;
                }
                return null;
            default:
                reader.Skip();
                return new ParameterError("email", "must be a string");
        }
    }
}

/// <summary>An entry of <c>email_ccs</c> or <c>followers</c>.</summary>
internal sealed class CopyInput
{
    public static readonly BodyShape<CopyInput> Shape = new BodyShape<CopyInput>()
        .Integer("user_id", (copy, value) => copy.UserId = value)
        .Text("user_email", (copy, value) => copy.Email = value)
        .Text("user_name", (copy, value) => copy.Name = value)
        .Text("action", (copy, value) => copy.Action = value);

    public long? UserId { get; private set; }

    public string? Email { get; private set; }

    public string? Name { get; private set; }

    private string? Action { get; set; }

    /// <summary>Put unless it says delete (documented).</summary>
    public bool IsRemoval => Action == "delete";

    public static CopyInput AddTo(List<CopyInput> list)
    {
        var copy = new CopyInput();
        list.Add(copy);
        return copy;
    }
}
