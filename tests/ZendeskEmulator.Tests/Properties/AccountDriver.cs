using System.Text.Json;

namespace ZendeskEmulator.Tests.Properties;

/// <summary>Carries out steps on an account through HTTP. Refusals are answers too: nothing is known beforehand.</summary>
internal sealed class AccountDriver(TestAccount account)
{
    private static readonly string[] Addresses = [
        "ann@one.example",
        "ANN@one.example",
        "bob@one.example",
        "cy@two.example",
        "Dee@two.example",
        "eve@three.example",
        " fay@three.example",
        "bad",
        ""
    ];
    private static readonly string[] ExternalIds = ["x1", "X1", "x2", "x3", "X3", ""];
    private static readonly string[] Phones = ["+15550001", "+15550002", "+15550003", ""];
    private static readonly string[] Types = ["email", "google", "phone_number", "twitter"];
    private static readonly string[] Names = ["One", "one", "Two", "Three"];
    private static readonly string[] Domains = ["one.example", "two.example", "TWO.example"];

    public async Task RunAsync(AccountStep step)
    {
        var response = await SendAsync(step);
        if (response is { Status: >= System.Net.HttpStatusCode.InternalServerError })
        {
            throw new InvalidOperationException($"{step}: {(int)response.Status} {response.Body}");
        }
    }

    private async Task<TestResponse?> SendAsync(AccountStep step)
    {
        switch (step.Action)
        {
            case AccountAction.CreateOrUpdateUser:
                return await account.CreateOrUpdateAsync(await UserAsync(step, named: true));
            case AccountAction.CreateUser:
                return await account.PostAsync("/api/v2/users", $"{{\"user\":{{{await UserAsync(step, named: true)}}}}}");
            case AccountAction.UpdateUser:
                return await account.PutAsync(
                    $"/api/v2/users/{await UserIdAsync(step.D)}",
                    $"{{\"user\":{{{await UserAsync(step, named: false)}}}}}");
            case AccountAction.DeleteUser:
                return await account.DeleteAsync($"/api/v2/users/{await UserIdAsync(step.A)}");
            case AccountAction.PermanentlyDeleteUser:
                return await account.DeleteAsync($"/api/v2/deleted_users/{Pick(await IdsAsync("deleted_users"), step.A)}");
            case AccountAction.CreateOrganization:
                return await account.PostAsync("/api/v2/organizations", $"{{\"organization\":{{{Organization(step)}}}}}");
            case AccountAction.UpdateOrganization:
                return await account.PutAsync(
                    $"/api/v2/organizations/{await OrganizationIdAsync(step.D)}",
                    $"{{\"organization\":{{{Organization(step)}}}}}");
            case AccountAction.DeleteOrganization:
                return await account.DeleteAsync($"/api/v2/organizations/{await OrganizationIdAsync(step.A)}");
            case AccountAction.CreateMembership:
                return await account.PostAsync(
                    "/api/v2/organization_memberships",
                    $"{{\"organization_membership\":{{\"user_id\":{await UserIdAsync(step.A)},\"organization_id\":"
                    + $"{await OrganizationIdAsync(step.B)},\"default\":{(step.C % 3 == 0 ? "true" : "false")}}}}}");
            case AccountAction.DeleteMembership:
                return await account.DeleteAsync(
                    $"/api/v2/organization_memberships/{Pick(await IdsAsync("organization_memberships"), step.A)}");
            case AccountAction.MakeMembershipDefault:
                return await MakeMembershipDefaultAsync(step);
            case AccountAction.SetTags:
                return await account.PutAsync(
                    $"/api/v2/users/{await UserIdAsync(step.A)}/tags",
                    $"{{\"tags\":[\"t{step.B % 3}\",\"o{step.C % 3}\"]}}");
            case >= AccountAction.CreateField and <= AccountAction.ChangeOption:
                return await new FieldSteps(account).RunAsync(step);
            case >= AccountAction.CreateGroup and not AccountAction.MergeOrganizations:
                return await new TeamSteps(account).RunAsync(step);
            case AccountAction.MergeOrganizations:
                return await TakeAsync(await new TeamSteps(account).RunAsync(step));
            case AccountAction.Reset:
                return step.A % 3 == 0 ? await account.PostAsync("/_emulator/reset", "{}") : null;
            case AccountAction.CreateOrUpdateUsers:
                return await TakeAsync(HttpMethod.Post, "users/create_or_update_many", await UsersAsync(step));
            case AccountAction.CreateUsers:
                return await TakeAsync(HttpMethod.Post, "users/create_many", await UsersAsync(step));
            case AccountAction.UpdateUsers:
                return await TakeAsync(
                    HttpMethod.Put,
                    $"users/update_many?ids={await UserIdAsync(step.A)},{await UserIdAsync(step.B)}",
                    $"{{\"user\":{{{await UserAsync(step, named: false)}}}}}");
            case AccountAction.DeleteUsers:
                return await TakeAsync(
                    HttpMethod.Delete,
                    $"users/destroy_many?ids={await UserIdAsync(step.A)},{await UserIdAsync(step.B)}");
            case AccountAction.CreateOrganizations:
                return await TakeAsync(
                    HttpMethod.Post,
                    "organizations/create_many",
                    $"{{\"organizations\":[{{{Organization(step)}}},{{{Organization(Next(step))}}}]}}");
            case AccountAction.DeleteOrganizations:
                return await TakeAsync(
                    HttpMethod.Delete,
                    $"organizations/destroy_many?ids={await OrganizationIdAsync(step.A)},{await OrganizationIdAsync(step.B)}");
            default:
                return await ChangeIdentityAsync(step);
        }
    }

    /// <summary>Asks for a job and has some of its items done, at times only after what comes next.</summary>
    private async Task<TestResponse> TakeAsync(HttpMethod method, string path, string? json = null) =>
        await TakeAsync(await account.SendAsync(method, $"/api/v2/{path}", json));

    private async Task<TestResponse> TakeAsync(TestResponse taken)
    {
        var pending = (await account.GetAsync("/_emulator/jobs")).Json.GetProperty("pending").EnumerateArray().ToArray();
        if (pending.Length > 2)
        {
            await account.Account.Jobs.StepAsync(pending[0].Text("id")!);
            await account.Account.Jobs.StepAsync(pending[1].Text("id")!, 1);
        }
        return taken;
    }

    private async Task<string> UsersAsync(AccountStep step) =>
        $"{{\"users\":[{{{await UserAsync(step, named: true)}}},{{{await UserAsync(Next(step), named: true)}}},"
        + $"{{{await UserAsync(Next(Next(step)), named: true)}}}]}}";

    /// <summary>A step of other numbers.</summary>
    private static AccountStep Next(AccountStep step) => step with { A = step.B + 1, B = step.C + 2, C = step.D + 3, D = step.A + 5 };

    private async Task<TestResponse> ChangeIdentityAsync(AccountStep step)
    {
        var folder = $"/api/v2/users/{await UserIdAsync(step.A)}/identities";
        if (step.Action == AccountAction.CreateIdentity)
        {
            var type = Pick(Types, step.B);
            var value = type == "phone_number" ? Pick(Phones, step.C) : Pick(Addresses, step.C);
            return await account.PostAsync(
                folder,
                $"{{\"identity\":{{\"type\":\"{type}\",\"value\":\"{value}\",\"primary\":{(step.D % 2 == 0 ? "true" : "false")},"
                + $"\"verified\":{(step.D % 3 == 0 ? "true" : "false")}}}}}");
        }
        var list = await account.GetAsync(folder);
        var ids = list.Json.TryGetProperty("identities", out var identities) ? Ids(identities) : [];
        var path = $"{folder}/{Pick(ids, step.B)}";
        return step.Action switch
        {
            AccountAction.DeleteIdentity => await account.DeleteAsync(path),
            AccountAction.MakeIdentityPrimary => await account.PutAsync($"{path}/make_primary", "{}"),
            _ => await account.PutAsync(path, $"{{\"identity\":{{\"value\":\"{Pick(Addresses, step.C)}\",\"verified\":true}}}}"),
        };
    }

    private async Task<TestResponse> MakeMembershipDefaultAsync(AccountStep step)
    {
        var list = (await account.GetAsync("/api/v2/organization_memberships")).Json.GetProperty("organization_memberships")
            .EnumerateArray()
            .ToArray();
        if (list.Length == 0)
        {
            return await account.PutAsync("/api/v2/users/1/organization_memberships/1/make_default", "{}");
        }
        var membership = Pick(list, step.A);
        return step.B % 2 == 0
            ? await account.PutAsync(
                $"/api/v2/users/{membership.Number("user_id")}/organization_memberships/{membership.Number("id")}/make_default",
                "{}")
            : await account.PutAsync(
                $"/api/v2/users/{membership.Number("user_id")}/organizations/{membership.Number("organization_id")}/make_default",
                "{}");
    }

    /// <summary>Some of a user's properties, by the bits of the step's numbers.</summary>
    private async Task<string> UserAsync(AccountStep step, bool named)
    {
        var properties = new List<string>();
        if (named)
        {
            properties.Add($"\"name\":\"User {step.A % 7}\"");
        }
        if (step.A % 2 == 0)
        {
            properties.Add($"\"email\":\"{Pick(Addresses, step.B)}\"");
        }
        if (step.B % 3 == 0)
        {
            properties.Add($"\"external_id\":\"{Pick(ExternalIds, step.C)}\"");
        }
        if (step.C % 3 == 0)
        {
            properties.Add($"\"phone\":\"{Pick(Phones, step.D)}\"");
        }
        if (step.D % 4 == 0)
        {
            properties.Add($"\"shared_phone_number\":{(step.A % 4 < 2 ? "true" : "false")}");
        }
        if (step.D % 5 == 0)
        {
            properties.Add($"\"identities\":[{{\"type\":\"{Pick(Types, step.A)}\",\"value\":\"{Pick(Addresses, step.C)}\"}}]");
        }
        if (step.A % 5 == 0)
        {
            properties.Add($"\"organization_id\":{(step.C % 4 == 0 ? "null" : await OrganizationIdAsync(step.B))}");
        }
        if (step.B % 7 == 0)
        {
            properties.Add($"\"organization_ids\":[{await OrganizationIdAsync(step.C)},{await OrganizationIdAsync(step.D)}]");
        }
        if (step.C % 7 == 0)
        {
            properties.Add($"\"organization\":{{\"name\":\"{Pick(Names, step.D)}\"}}");
        }
        if (step.D % 6 == 0)
        {
            properties.Add($"\"role\":\"{(step.C % 3 == 0 ? "agent" : "end-user")}\"");
        }
        if (step.C % 5 == 0)
        {
            properties.Add("\"verified\":true");
        }
        if (step.B % 2 == 0)
        {
            properties.Add($"\"user_fields\":{FieldSteps.Values(step)}");
        }
        if (step.D % 7 == 0)
        {
            properties.Add($"\"tags\":[\"t{step.A % 3}\",\"o{step.B % 3}\"]");
        }
        return string.Join(',', properties);
    }

    private static string Organization(AccountStep step) =>
        $"\"name\":\"{Pick(Names, step.A)}\""
        + (step.B % 2 == 0 ? $",\"external_id\":\"{Pick(ExternalIds, step.C)}\"" : "")
        + (step.D % 2 == 0 ? $",\"organization_fields\":{FieldSteps.Values(step)}" : "")
        + (step.D % 5 == 0 ? $",\"tags\":[\"t{step.B % 3}\"]" : "")
        + (step.C % 2 == 0 ? $",\"domain_names\":[\"{Pick(Domains, step.B)}\"]" : "");

    private async Task<string> UserIdAsync(int number) => Pick(await IdsAsync("users"), number);

    private async Task<string> OrganizationIdAsync(int number) => Pick(await IdsAsync("organizations"), number);

    private async Task<string[]> IdsAsync(string list) => Ids((await account.GetAsync($"/api/v2/{list}")).Json.GetProperty(list));

    private static string[] Ids(JsonElement list) => [.. list.EnumerateArray().Select(record => $"{record.Number("id")}")];

    /// <summary>One of the pool; an id that nobody has when it is empty.</summary>
    private static string Pick(string[] pool, int number) => pool.Length == 0 ? "1" : pool[number % pool.Length];

    private static T Pick<T>(T[] pool, int number) => pool[number % pool.Length];
}
