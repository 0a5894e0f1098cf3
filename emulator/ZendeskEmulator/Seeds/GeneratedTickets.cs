using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.Seeds;

/// <summary>The tickets of a seed by numbers, with their comments: the user asks, an agent answers.</summary>
internal sealed class GeneratedTickets(SeedOptions options, SeedWords words, GeneratedPeople people)
{
    private const int MostComments = 4;

    public void Write(Utf8JsonWriter json, int number)
    {
        var requester = people.FindRequester(words.UpTo(options.Users));
        var agent = options.Agents > 0 ? words.UpTo(options.Agents) : 0;
        var status = agent > 0 ? words.Any("new", "open", "open", "pending", "hold", "solved", "closed") : "new";
        json.WriteStartObject("ticket"u8);
        json.WriteNumber("id"u8, number);
        json.WriteString("external_id"u8, string.Create(CultureInfo.InvariantCulture, $"s{options.Seed}-t{number}"));
        json.WriteString("subject"u8, words.Sentence());
        json.WriteNumber("requester_id"u8, requester);
        json.WriteString("status"u8, status);
        json.WriteString("type"u8, words.Any("question", "incident", "problem", "task"));
        json.WriteString("priority"u8, words.Any("low", "normal", "high", "urgent"));
        if (status != "new")
        {
            json.WriteNumber("assignee_id"u8, options.Users + agent);
        }
        json.WriteStartArray("tags"u8);
        json.WriteStringValue(words.Any("billing", "login", "shipping", "api"));
        json.WriteEndArray();
        if (words.Chance(0.5))
        {
            json.WriteStartArray("custom_fields"u8);
            json.WriteStartObject();
            json.WriteNumber("id"u8, 1);
            json.WriteString("value"u8, string.Create(CultureInfo.InvariantCulture, $"{words.Product()} {number}"));
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteStartArray("comments"u8);
        var comments = words.UpTo(MostComments);
        for (var i = 0; i < comments; i++)
        {
            WriteComment(json, i % 2 == 0 || agent == 0 ? requester : options.Users + agent, isPublic: i == 0 || words.Chance(0.8));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteComment(Utf8JsonWriter json, int author, bool isPublic)
    {
        json.WriteStartObject();
        json.WriteNumber("author_id"u8, author);
        json.WriteString("body"u8, words.Paragraph());
        json.WriteBoolean("public"u8, isPublic);
        json.WriteEndObject();
    }
}
