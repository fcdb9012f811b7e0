using BackPainBot.Conversations;
using Shouldly;

namespace BackPainBot.Storage.Compliance;

/// <summary>Hosted conversations are remembered, and forgotten with everything; and so are keys.</summary>
public abstract partial class ConversationStoreCompliance
{
    [Fact]
    public async Task A_hosted_conversation_is_found_by_its_key_and_by_its_secret_after_reopening_too()
    {
        await HostAsync(resumeHash: "hash");
        await HostAsync("other", user: null);
        await ReopenAsync();

        var found = (await FindHostedAsync("conversation")).ShouldNotBeNull();
        (found.User, found.ResumeHash).ShouldBe(("dl_user", "hash"));
        found.Used.ShouldBe(Samples.Now, TimeSpan.FromMilliseconds(1));
        (await FindHostedAsync("other")).ShouldNotBeNull().User.ShouldBeNull();
        (await FindHostedAsync("never heard of")).ShouldBeNull();
        (await Store.FindResumableAsync("test", "hash", CancellationToken.None)).ShouldBe(found);
        (await Store.FindResumableAsync("other", "hash", CancellationToken.None)).ShouldBeNull();
        (await Store.FindResumableAsync("test", "guess", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_turn_uses_a_hosted_conversation_and_so_does_a_visit_and_never_back_in_time()
    {
        await HostAsync();
        await CommitAsync(Samples.After(await LoadAsync(Samples.Keys()), Samples.Keys()) with { Stream = Said, At = Samples.Now.AddDays(1) });
        (await FindHostedAsync("conversation"))!.Used.ShouldBe(Samples.Now.AddDays(1), TimeSpan.FromMilliseconds(1));

        await Store.UseHostedAsync(Samples.Conversation, Samples.Now.AddDays(3), CancellationToken.None);
        await Store.UseHostedAsync(Samples.Conversation, Samples.Now.AddDays(2), CancellationToken.None);
        await Store.UseHostedAsync(Samples.Conversation with { Id = "never heard of" }, Samples.Now, CancellationToken.None);
        (await FindHostedAsync("conversation"))!.Used.ShouldBe(Samples.Now.AddDays(3), TimeSpan.FromMilliseconds(1));
        (await FindHostedAsync("never heard of")).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_with_all_that_was_said_and_nothing_else_is()
    {
        foreach (var id in new[] { "conversation", "other" })
        {
            await HostAsync(id);
            await CommitAsync(Samples.After(await LoadAsync(Own(id)), Own(id), replies: 2) with { Stream = Said, Person = Samples.Known, DeliverTo = "somewhere" });
        }

        await Store.ForgetAsync(Samples.Conversation, CancellationToken.None);
        await Store.ForgetAsync(Samples.Conversation, CancellationToken.None);

        (await FindHostedAsync("conversation")).ShouldBeNull();
        (await ReadStreamAsync()).ShouldBeEmpty();
        await ShouldHaveNoTraceAsync("conversation");
        (await FindHostedAsync("other")).ShouldNotBeNull();
        (await LoadAsync(Own("other"))).PersonVersion.ShouldBe(1);
        (await Store.OutboxStatusAsync(CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_for_a_conversation_that_is_not_hosted_is_refused_whole()
    {
        var keys = Own("conversation");
        (await CommitAsync(Samples.After(await LoadAsync(keys), keys) with { Stream = Said, Person = Samples.Known })).ShouldBe(CommitResult.Gone);
        await ShouldHaveNoTraceAsync("conversation");
    }

    [Fact]
    public async Task What_nobody_used_is_forgotten_a_few_at_a_time_and_what_never_began_sooner()
    {
        var (month, day) = (Samples.Now.AddDays(-30), Samples.Now.AddDays(-1));
        foreach (var (id, used, said) in new[]
        {
            ("old 1", month.AddHours(-1), true), ("old 2", month.AddHours(-1), false), ("kept", month.AddHours(1), true),
            ("empty", day.AddHours(-1), false), ("fresh", day.AddHours(1), false),
        })
        {
            await HostAsync(id, used: used);
            if (said)
                await CommitAsync(Samples.After(await LoadAsync(Own(id)), Own(id)) with { Stream = Said, At = used });
        }

        (await Store.ForgetUnusedAsync("other channel", Samples.Now, Samples.Now, 10, CancellationToken.None)).ShouldBe(0);
        (await Store.ForgetUnusedAsync("test", month, day, 2, CancellationToken.None)).ShouldBe(2);
        (await Store.ForgetUnusedAsync("test", month, day, 2, CancellationToken.None)).ShouldBe(1);
        foreach (var id in new[] { "old 1", "old 2", "empty" })
            (await FindHostedAsync(id)).ShouldBeNull();
        foreach (var id in new[] { "kept", "fresh" })
            (await FindHostedAsync(id)).ShouldNotBeNull();
        await ShouldHaveNoTraceAsync("old 1");
    }

    [Fact]
    public async Task Keys_come_back_newest_first_until_they_are_forgotten()
    {
        for (var n = 0; n < 3; n++)
            await Store.AddSigningKeyAsync(new SigningKey($"key {n}", new byte[] { (byte)n, 0, 255 }, Samples.Now.AddDays(n)), CancellationToken.None);
        await ReopenAsync();

        var keys = await Store.SigningKeysAsync(CancellationToken.None);
        keys.Select(key => key.Id).ShouldBe(["key 2", "key 1", "key 0"]);
        keys[1].Secret.ToArray().ShouldBe(new byte[] { 1, 0, 255 });
        keys[1].Made.ShouldBe(Samples.Now.AddDays(1), TimeSpan.FromMilliseconds(1));
        await Store.ForgetSigningKeysAsync(Samples.Now.AddDays(1.5), CancellationToken.None);
        (await Store.SigningKeysAsync(CancellationToken.None)).ShouldHaveSingleItem().Id.ShouldBe("key 2");
    }

    private Task HostAsync(string id = "conversation", string? user = "dl_user", string? resumeHash = null, DateTimeOffset? used = null) =>
        Store.AddHostedAsync(
            new HostedConversation(Samples.Conversation with { Id = id }, used ?? Samples.Now) { User = user, ResumeHash = resumeHash },
            CancellationToken.None);

    private Task<HostedConversation?> FindHostedAsync(string id) =>
        Store.FindHostedAsync(Samples.Conversation with { Id = id }, CancellationToken.None);

    private async Task ShouldHaveNoTraceAsync(string id)
    {
        var loaded = await LoadAsync(Own(id) with { Activity = new ActivityKey("message", "a1") });
        (loaded.TalkVersion, loaded.PersonVersion, loaded.Answered).ShouldBe((0, 0, null));
    }

    /// <summary>A hosted conversation has a person of its own.</summary>
    private static TurnKeys Own(string id) =>
        new(Samples.Conversation with { Id = id }, new PersonKey("test", id), new ActivityKey("message", "a1"));
}
