using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// All errors of a record by field, since Zendesk reports them together. This is the only place with their wordings,
/// which are recorded where a recording exists (facts §3.7, §4).
/// </summary>
internal sealed class FieldErrors
{
    private const string Duplicate = "DuplicateValue";
    private const string Wrong = "InvalidValue";

    // Created with the first error, because nearly every write is valid.
    private List<FieldError>? errors;

    public bool Any => errors is not null;

    /// <summary>True for end users, whose errors name a ticket's field by <c>field_key</c> (recorded).</summary>
    public bool NamesFieldsByKey { get; init; }

    /// <summary>The one error of a record that stays as it is: under <c>base</c>, since no field is wrong.</summary>
    public static FieldErrors OfBase(string description)
    {
        var errors = new FieldErrors();
        errors.Say("base", description, Wrong);
        return errors;
    }

    /// <summary>The errors in the order in which they were found, grouped by field.</summary>
    public IEnumerable<IGrouping<string, FieldError>> ByField => (errors ?? []).GroupBy(error => error.Field);

    public void NameTooShort() => Add("name", "Name: is too short (minimum one character)", "ValueTooShort");

    public void NameTaken(string name) => Add("name", $"Name: {name} has already been taken", Duplicate);

    public void ExternalIdTaken() => Add("external_id", "External has already been taken", Duplicate);

    /// <param name="field">The key under <c>details</c>.</param>
    /// <param name="label">Zendesk's name of the field in a sentence.</param>
    public void Taken(string field, string label) => Add(field, $"{label}: has already been taken", Duplicate);

    /// <param name="field">The key under <c>details</c>.</param>
    public void OptionTaken(string field) => Add(field, "Custom field options: value has already been taken", Duplicate);

    /// <summary>Recorded without a code.</summary>
    public void EmailNotFormatted(string address) => Add("email", $"Email: {address} is not properly formatted", null);

    /// <summary>The wording of 2024 and later.</summary>
    public void EmailTaken() => Add(
        "email",
        "Email: <b>User couldn't be updated</b><br>This email is already taken. Try another email. <a "
        + "href=\"https://support.zendesk.com/hc/en-us/articles/4408834337562\">Learn about emails in use</a>.",
        Duplicate);

    public void ValueNotFormatted(string value) => Add("value", $"Value: {value} is not properly formatted", Wrong);

    public void ValueTaken(string value) => Add("value", $"Value: {value} is already being used by another user", Duplicate);

    /// <summary>The leading blank is recorded.</summary>
    public void AlreadyMember() => Add("user_id", " This user is already a member of this organization.", Duplicate);

    /// <summary>The wording is the recorded one.</summary>
    public void AlreadyPermanentlyDeleted() => Add("user_id", "User Only one deletion request needed per user", Duplicate);

    public void RoleUnknown(string role) => Add("base", $"Role: {role} is invalid", Wrong);

    public void OwnerProtected() => Add("base", "The account owner cannot be deleted, suspended or given a lower role", Wrong);

    /// <param name="requirement">The requirement that the password does not meet.</param>
    public void PasswordRefused(string requirement) => Add("password", $"Password: {requirement}", Wrong);

    public void MaxAgentExceeded() =>
        Add("base", "Role: You have reached the maximum number of agents for your account", "MaxAgentExceeded");

    /// <param name="field">The key under <c>details</c>.</param>
    /// <param name="label">Zendesk's name of the field in a sentence.</param>
    public void Blank(string field, string label) => Add(field, $"{label}: cannot be blank", "BlankValue");

    /// <inheritdoc cref="Blank"/>
    /// <remarks>For an unknown record; without the colon (recorded).</remarks>
    public void Missing(string field, string label) => Add(field, $"{label} cannot be blank", "BlankValue");

    /// <inheritdoc cref="Blank"/>
    public void Invalid(string field, string label) => Add(field, $"{label}: is invalid", Wrong);

    /// <summary>Adds a description of its own; <paramref name="code"/> null for an error without a code.</summary>
    public void Say(string field, string description, string? code = null) => Add(field, description, code);

    /// <summary>An error of a ticket's field, under <c>base</c> (facts-tickets §2.4).</summary>
    public void OfTicketField(string description, string? code, TicketFieldName about) =>
        (errors ??= []).Add(new FieldError("base", description, code) { About = about });

    /// <summary>Writes <c>details</c>: the errors of each field. One of a ticket's field has a code, null or not, and names it.</summary>
    public void WriteDetails(Utf8JsonWriter json)
    {
        json.WriteStartObject("details");
        foreach (var field in ByField)
        {
            json.WriteStartArray(field.Key);
            foreach (var error in field)
            {
                json.WriteStartObject();
                json.WriteString("description", error.Description);
                if (error.Error is not null || error.About is not null)
                {
                    json.WriteString("error", error.Error);
                }
                if (error.About is { } about)
                {
                    WriteField(json, about);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteField(Utf8JsonWriter json, TicketFieldName about)
    {
        if (NamesFieldsByKey)
        {
            json.WriteNumber("field_key", about.Id);
            return;
        }
        json.WriteNumber("ticket_field_id", about.Id);
        json.WriteString("ticket_field_type", about.Type);
    }

    /// <summary>The account has as many records of a kind as it may have.</summary>
    public void TooMany(string field, string what, int max) => Add(field, $"Maximum number of {what} ({max}) reached", Wrong);

    private void Add(string field, string description, string? error) => (errors ??= []).Add(new FieldError(field, description, error));
}

/// <summary>One entry of a 422's <c>details</c>.</summary>
internal sealed record FieldError(string Field, string Description, string? Error)
{
    /// <summary>The ticket field that the entry names, or null if it names no ticket field.</summary>
    public TicketFieldName? About { get; init; }
}

/// <summary>A ticket field as errors name it.</summary>
/// <param name="Type">Zendesk's class of the field: FieldAssignee.</param>
internal sealed record TicketFieldName(long Id, string Type);
