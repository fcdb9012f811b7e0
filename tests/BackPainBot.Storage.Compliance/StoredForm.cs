using System.Text.Json;
using BackPainBot.Core;
using BackPainBot.Core.Dialogs;
using Shouldly;

namespace BackPainBot.Storage.Compliance;

/// <summary>Records with lists in them are not equal by value; their stored forms are.</summary>
public static class StoredForm
{
    public static void ShouldBeStoredAs(this ConversationState actual, TalkState talk, PersonState person)
    {
        JsonSerializer.Serialize(actual.Talk, CoreJson.Stored.TalkState)
            .ShouldBe(JsonSerializer.Serialize(talk, CoreJson.Stored.TalkState));
        JsonSerializer.Serialize(actual.Person, CoreJson.Stored.PersonState)
            .ShouldBe(JsonSerializer.Serialize(person, CoreJson.Stored.PersonState));
    }

    public static void ShouldBeStoredAs(this Reply actual, Reply expected) =>
        JsonSerializer.Serialize(actual, CoreJson.Stored.Reply).ShouldBe(JsonSerializer.Serialize(expected, CoreJson.Stored.Reply));
}
