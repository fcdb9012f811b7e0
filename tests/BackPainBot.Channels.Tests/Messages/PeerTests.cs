using System.Net;
using BackPainBot.Channels.Connector;
using BackPainBot.Channels.Messages;
using BackPainBot.Channels.Tests.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;

namespace BackPainBot.Channels.Tests.Messages;

public sealed class PeerTests
{
    [Theory]
    [InlineData("192.168.0.7", 403)]
    [InlineData("10.0.0.1", 403)]
    [InlineData("2001:db8::1", 403)]
    [InlineData(null, 403)]
    [InlineData("127.0.0.1", 415)]
    [InlineData("::1", 415)]
    [InlineData("::ffff:127.0.0.1", 415)]
    public async Task Only_this_machine_gets_as_far_as_its_body(string? peer, int status)
    {
        var conversations = new FakeConversations();
        var turns = new ActivityTurns(
            conversations, conversations, new ConnectorClient(FakeChannel.Answering(HttpStatusCode.OK)), TimeProvider.System, NullLogger<ActivityTurns>.Instance);
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = peer is null ? null : IPAddress.Parse(peer);

        await new MessagesEndpoint(turns, new MessagesOptions()).HandleAsync(context);

        context.Response.StatusCode.ShouldBe(status);
    }
}
