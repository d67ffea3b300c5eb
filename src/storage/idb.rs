//! IndexedDB of the browser: one table of texts by key.

use idb::{Database, DatabaseEvent, Error, Factory, KeyRange, ObjectStoreParams, Query, TransactionMode};
use wasm_bindgen::JsValue;

use super::local::told;
use super::{Archive, Later, StoreError};

const DATABASE: &str = "sprs-calculator";
const TABLE: &str = "texts";

/// The database, opened.
pub struct Idb(Database);

impl Idb {
    /// Opens the database and makes it where there is none.
    ///
    /// # Errors
    /// [`StoreError`] where the browser has or allows none.
    pub async fn open() -> Result<Idb, StoreError> {
        let mut request =
            Factory::new().and_then(|factory| factory.open(DATABASE, Some(1))).map_err(wrong)?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                // When this fails the table is missing, and every use of it says so.
                let _ = database.create_object_store(TABLE, ObjectStoreParams::new());
            }
        });
        let mut database = request.await.map_err(wrong)?;
        // A later version in another tab, or a reset of the site, must not wait for this one.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        Ok(Idb(database))
    }

    async fn change(&self, key: &str, text: Option<&str>) -> Result<(), Error> {
        let transaction = self.0.transaction(&[TABLE], TransactionMode::ReadWrite)?;
        let table = transaction.object_store(TABLE)?;
        let key = JsValue::from_str(key);
        match text {
            Some(text) => {
                table.put(&JsValue::from_str(text), Some(&key))?.await?;
            }
            None => table.delete(key)?.await?,
        }
        transaction.commit()?.await?;
        Ok(())
    }

    async fn find(&self, key: &str) -> Result<Option<String>, Error> {
        let transaction = self.0.transaction(&[TABLE], TransactionMode::ReadOnly)?;
        let found = transaction.object_store(TABLE)?.get(JsValue::from_str(key))?.await?;
        Ok(found.and_then(|value| value.as_string()))
    }

    async fn keys(&self, prefix: &str) -> Result<Vec<String>, Error> {
        let transaction = self.0.transaction(&[TABLE], TransactionMode::ReadOnly)?;
        // Keys are in order, so that what begins with the prefix stands together.
        let range = KeyRange::lower_bound(&JsValue::from_str(prefix), None)?;
        let found =
            transaction.object_store(TABLE)?.get_all_keys(Some(Query::KeyRange(range)), None)?.await?;
        Ok(found.iter().filter_map(JsValue::as_string).take_while(|key| key.starts_with(prefix)).collect())
    }
}

impl Drop for Idb {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl Archive for Idb {
    fn get<'a>(&'a self, key: &'a str) -> Later<'a, Option<String>> {
        Box::pin(async move { self.find(key).await.map_err(wrong) })
    }

    fn put<'a>(&'a self, key: &'a str, text: &'a str) -> Later<'a, ()> {
        Box::pin(async move { self.change(key, Some(text)).await.map_err(wrong) })
    }

    fn delete<'a>(&'a self, key: &'a str) -> Later<'a, ()> {
        Box::pin(async move { self.change(key, None).await.map_err(wrong) })
    }

    fn list<'a>(&'a self, prefix: &'a str) -> Later<'a, Vec<String>> {
        Box::pin(async move { self.keys(prefix).await.map_err(wrong) })
    }
}

fn wrong(error: Error) -> StoreError {
    match error {
        Error::DomException(exception) => told(&exception),
        other => StoreError::Other(other.to_string()),
    }
}
