using System.Text.Json;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>Random changes of user and organization fields, and random values of them. The key of a field shows its type.</summary>
internal sealed class FieldSteps(TestAccount account)
{
    private static readonly string[] Keys = [
        "note_text",
        "vip_checkbox",
        "since_date",
        "seats_integer",
        "rate_decimal",
        "plan_dropdown",
        "likes_multiselect"
    ];
    private static readonly string[] Options = ["t0", "o1", "o2"];
    private static readonly string[] Dates = ["2024-02-29", "1999-12-31T10:00:00Z", "2023-02-29"];

    public async Task<TestResponse> RunAsync(AccountStep step)
    {
        var resource = step.A % 3 == 0 ? "organization_field" : "user_field";
        var folder = $"/api/v2/{resource}s";
        var fields = (await account.GetAsync(folder)).Json.GetProperty($"{resource}s").EnumerateArray().ToArray();
        var id = fields.Length == 0 ? 1 : fields[step.B % fields.Length].Number("id");
        return step.Action switch
        {
            AccountAction.CreateField => await account.PostAsync(folder, $"{{\"{resource}\":{{{Field(step)}}}}}"),
            AccountAction.UpdateField => await account.PutAsync(
                $"{folder}/{id}",
                $"{{\"{resource}\":{{\"title\":\"Title {step.C % 3}\",\"position\":{step.D % 5}}}}}"),
            AccountAction.DeleteField => await account.DeleteAsync($"{folder}/{id}"),
            AccountAction.ReorderFields => await account.PutAsync($"{folder}/reorder", $"{{\"{resource}_ids\":[{id}]}}"),
            _ => await ChangeOptionAsync(step, $"{folder}/{id}/options"),
        };
    }

    /// <summary>The values of some fields, some of them wrong, for user_fields or organization_fields.</summary>
    public static string Values(AccountStep step)
    {
        var key = Keys[step.A % Keys.Length];
        var other = Keys[step.B % Keys.Length];
        return $"{{\"{key}\":{Value(key, step.C)},\"{other}\":{Value(other, step.D)},\"unknown\":[{{}}]}}";
    }

    private static string Value(string key, int number) => (number % 7, key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..]) switch
    {
        (0, _) => "null",
        (1, _) => "\"wrong for most\"",
        (_, "checkbox") => number % 2 == 0 ? "true" : "false",
        (_, "date") => $"\"{Dates[number % Dates.Length]}\"",
        (_, "integer") => $"{number}",
        (_, "decimal") => $"{number}.5",
        (_, "dropdown") => $"\"{Options[number % Options.Length]}\"",
        (_, "multiselect") => $"[\"{Options[number % Options.Length]}\",\"{Options[(number + 1) % Options.Length]}\"]",
        _ => $"\"note {number % 3}\"",
    };

    private static string Field(AccountStep step)
    {
        var key = Keys[step.B % Keys.Length];
        var type = key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..];
        var options = string.Join(
            ',',
            Options.Take(1 + (step.C % Options.Length)).Select(value => $"{{\"name\":\"N {value}\",\"value\":\"{value}\"}}"));
        return $"\"key\":\"{key}\",\"title\":\"Title\",\"type\":\"{type}\",\"tag\":\"t1\",\"custom_field_options\":[{options}]";
    }

    private async Task<TestResponse> ChangeOptionAsync(AccountStep step, string folder)
    {
        var list = await account.GetAsync(folder);
        if (step.D % 2 == 0 || !list.Json.TryGetProperty("custom_field_options", out var options) || options.GetArrayLength() == 0)
        {
            var value = Options[step.C % Options.Length];
            return await account.PostAsync(folder, $"{{\"custom_field_option\":{{\"name\":\"N {value}\",\"value\":\"{value}\"}}}}");
        }
        return await account.DeleteAsync($"{folder}/{options[step.C % options.GetArrayLength()].Number("id")}");
    }
}
