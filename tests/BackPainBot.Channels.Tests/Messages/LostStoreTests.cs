using System.Net;
using BackPainBot.Channels.Tests.Activities;
using Shouldly;

namespace BackPainBot.Channels.Tests.Messages;

public sealed class LostStoreTests(TestServer server) : IClassFixture<TestServer>, IAsyncLifetime
{
    public Task InitializeAsync()
    {
        server.Conversations.StoreIsGone = true;
        server.Conversations.Urgency = null;
        server.Channel.Posts.Clear();
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_turn_that_cannot_be_stored_is_told_in_the_answer()
    {
        var answer = await server.PostAsync(Sample.Message("\"text\":\"hi\",\"deliveryMode\":\"expectReplies\""));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Texts.ShouldBe(["That could not be kept. Send it again."]);
        answer.Json.GetProperty("activities")[0].TryGetProperty("id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_turn_that_cannot_be_stored_is_told_by_the_connector_once()
    {
        var answer = await server.PostAsync(Sample.Message("\"text\":\"hi\""));

        answer.Status.ShouldBe(HttpStatusCode.Accepted);
        server.Channel.Posts.ShouldHaveSingleItem().Body.ShouldContain("That could not be kept. Send it again.");
    }

    [Fact]
    public async Task Urgent_advice_is_given_all_the_same_and_first()
    {
        server.Conversations.Urgency = "emergency";

        var answer = await server.PostAsync(Sample.Message("\"text\":\"hi\",\"deliveryMode\":\"expectReplies\""));

        answer.Texts.ShouldBe(["Call for help.", "That could not be kept. Send it again."]);
    }

    [Fact]
    public async Task Urgent_advice_goes_by_the_connector_all_the_same_and_first()
    {
        server.Conversations.Urgency = "same-day";

        await server.PostAsync(Sample.Message("\"text\":\"hi\""));

        server.Channel.Posts.Count.ShouldBe(2);
        server.Channel.Posts[0].Body.ShouldContain("Call for help.");
        server.Channel.Posts[1].Body.ShouldContain("That could not be kept.");
    }
}
